// The types that are guarded, once, and what capc and typia compile of them: both read the same declarations.

const variants = Array.from({ length: 20 }, (_, i) => `Shape${i}`);

/** The first is the record of the public "TypeScript runtime type benchmarks" (moltar). */
const declarations = `
export interface Moltar {
  number: number; negNumber: number; maxNumber: number; string: string; longString: string; boolean: boolean;
  deeplyNested: { foo: string; num: number; bool: boolean };
}
export type Moltars = Moltar[];
${variants.map((name, i) => `export interface ${name} { kind: "kind${i}"; id: number; text${i}: string }`).join("\n")}
export type Union = ${variants.join(" | ")};
export interface Flat { id: string; count: number; open: boolean; note: string }
export type Numbers = number[];
`;
const purseType = "export interface Purse { balance(): number; deposit(amount: number, from: Purse): void }";
/** typia looks at no methods, only at properties that are functions, and that when it is told to. */
const purseProperties =
  "export interface Purse { balance: () => number; deposit: (amount: number, from: Purse) => void }";

const types = ["Moltar", "Moltars", "Union", "Flat", "Numbers"];

/** What a function does that reads its parameter and lets nothing of it out. */
const reads = {
  Moltar: "x.number + x.string.length + x.deeplyNested.num",
  Flat: "x.count + x.id.length + x.note.length",
};

/** A till takes a number, a number and a capability, and a capability that it calls. Its total stays small: a large one would be a fresh heap number at each call. */
const till = (types) => {
  const [number, purse, aNumber] = types ? [": number", ": Purse", "): number"] : ["", "", ")"];
  return `() => {
  let total = 0;
  let last${types ? ": Purse | undefined" : ""};
  return {
    add: (amount${number}${aNumber} => (total = (total + amount) & 1023),
    put: (amount${number}, from${purse}${aNumber} => { last = from; return (total = (total + amount) & 1023); },
    draw: (amount${number}, from${purse}${aNumber} => (total = (total + Math.min(amount, from.balance())) & 1023),
  };
}`;
};
const purse = (types) => `(start${types ? ": number): Purse" : ")"} => {
  let balance = start;
  return { balance: () => balance, deposit: (amount, from) => { balance += Math.min(amount, from.balance()); } };
}`;

const fresh =
  'i < 0 ? { id: "none", count: 0, open: false, note: "" } : { id: "some", count: i, open: true, note: "a" }';

export const capcText = `import { guard } from "@capc/runtime";
${declarations}
${purseType}
${types.map((type) => `export const of${type} = guard<${type}>();`).join("\n")}
${types.map((type) => `export const send${type} = (x: ${type}): ${type} => x;`).join("\n")}
${Object.entries(reads)
  .map(([type, sum]) => `export const read${type} = (x: ${type}): number => ${sum};`)
  .join("\n")}
export const makeFlat = (i: number): Flat => (${fresh});
export const makePurse = ${purse(true)};
export interface Till {
  add(amount: number): number; put(amount: number, from: Purse): number; draw(amount: number, from: Purse): number;
}
export const makeTill = (): Till => ${till(true).slice("() => ".length)};
`;

export const typiaText = `import typia from "typia";
${declarations}
${purseProperties}
${types.map((type) => `export const is${type} = typia.createIs<${type}>();`).join("\n")}
${types.map((type) => `export const copy${type} = typia.misc.createAssertClone<${type}>();`).join("\n")}
let total = 0;
export let last: Purse | undefined;
export const add = typia.functional.assertParameters((amount: number): number => (total = (total + amount) & 1023));
export const put = typia.functional.assertParameters((amount: number, from: Purse): number => { last = from; return (total = (total + amount) & 1023); });
export const draw = typia.functional.assertParameters((amount: number, from: Purse): number => (total = (total + Math.min(amount, from.balance())) & 1023));
`;

/** The same closures as JavaScript that checks nothing. */
export const rawText = `export const makeFlat = (i) => (${fresh});
export const makePurse = ${purse(false)};
export const makeTill = ${till(false)};
${Object.entries(reads)
  .map(([type, sum]) => `export const read${type} = (x) => ${sum};`)
  .join("\n")}
`;
