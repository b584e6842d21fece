export const dice = (): number => Math.ceil(Math.random() * 6);
//~ CAP1016
export const quoted = (): number => Math["random"]();
//~ CAP1016
export const taken = (): number => {
  const { random } = Math;
  //~ CAP1016
  return random();
};
export const aliased = (): number => {
  const Numbers = Math;
  return Numbers.random();
  //~ CAP1016
};
export const time = (): number => Date.now();
//~ CAP1016
export const today = (): Date => new Date();
//~ CAP1016
export const stamp = (): string => Date();
//~ CAP1016
export const poison = (target: object): void => {
  Object.setPrototypeOf(target, null);
  //~ CAP1016
  Object.defineProperty(target, "x", { value: 1 });
  //~ CAP1016
  Reflect.set(target, "x", 1);
  //~ CAP1016
};
export const ofMachine = (value: number): string => new Intl.NumberFormat().format(value);
//~ CAP1016
export const zoned = (date: Date): string => new Intl.DateTimeFormat("en").format(date);
//~ CAP1016
export const shown = (date: Date): string => Intl.DateTimeFormat("en", { dateStyle: "short" }).format(date);
//~ CAP1016
