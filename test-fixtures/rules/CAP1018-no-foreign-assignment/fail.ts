import { size } from "./shapes.ts";

export const spoil = (): void => {
  Array.isArray = ((value: unknown): value is [] => value === 1) as never;
  //~ CAP1018
  Math["max"] = () => 0;
  //~ CAP1018
  delete (Number as { parseFloat?: unknown }).parseFloat;
  //~ CAP1018 CAP3009
  [Math.min] = [() => 1];
  //~ CAP1018
};

export const replace = (): void => {
  // @ts-ignore
  //~ CAP2002
  size = 1;
  //~ CAP1018
};

export function once(): number {
  // @ts-ignore
  //~ CAP2002
  once = () => 2;
  //~ CAP1018
  return 1;
}

export const shadow = (): void => {
  JSON = { ...JSON };
  //~ CAP1018
};
