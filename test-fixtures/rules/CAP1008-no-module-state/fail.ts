let count = 0;
//~ CAP1008
export const next = (): number => ++count;

export let latest = "none";
//~ CAP1008

let unchanged = 3;
//~ CAP1008
export const limit = (): number => unchanged;

const seen = new Map<string, number>();
//~ CAP1008
export const remember = (name: string): void => {
  seen.set(name, 1);
};

const names = new Set(["a"]);
//~ CAP1008
export const handOut = (): ReadonlySet<string> => names;
export const known = new Map([["a", 1]]);
//~ CAP1008
const slots = new Set(["a"]);
//~ CAP1008
export const put = (name: string): unknown => slots["add"](name);
const marks = new Set(["a"]);
//~ CAP1008
export const mark = (name: string): unknown => new Set<string>().add.call(marks, name);
const twice = new Map([["a", 1], ["a", 2]]);
//~ CAP1008
export const either = (): number | undefined => twice.get("a");

const steps = [/a/g, /b/g];
//~ CAP1008
export const stepOn = (text: string): boolean => steps.some((step) => step.test(text));
const shared2 = [/a/g];
//~ CAP1008
export const first = (): RegExp | undefined => shared2[0];

const word = /\w+/g;
//~ CAP1008
export const words = (text: string): boolean => word.test(text);

const makeCounter = () => ({ value: 0 });
export const shared = makeCounter();
//~ CAP1008

export const squares = [1, 2, 3].map((value) => value * value);
//~ CAP1008

const pair = [1, 2] as const;
export const [one] = pair;
//~ CAP1008
export const copied = [...pair];
//~ CAP1008

export const loud = { toString: () => "run" };
export const text = `${loud}`;
//~ CAP1008 CAP2005

if (pair.length > 1) next();
//~ CAP1008

export default next();
//~ CAP1008
