import { isObject } from "./name-intrinsics.ts";
import { makeQuietly } from "./root.ts";
import type { Shared } from "./walk-shared.ts";

const mark = 20_260_101;
const text = `return ${mark}`;

/** Whether a call answered with a function whose text is the one that was handed in, or that runs it. */
const isMadeOfText = (made: unknown): boolean => {
  if (typeof made !== "function") return made === mark;
  return String(made).includes(text);
};

const settleQuietly = (made: unknown): void => {
  if (made instanceof Promise) made.catch(() => undefined);
};

/** The functions among the given ones that make code from a text they are called with: as a function, by `new`, or with `yield` in it. */
export function findCodeMakers(shared: readonly Shared[]): readonly string[] {
  const found: string[] = [];
  for (const { path, value } of shared) {
    if (typeof value !== "function") continue;
    const ways = [
      () => Reflect.apply(value, undefined, [text]),
      () => Reflect.apply(value, undefined, ["x", text]),
      () => Reflect.construct(value, [text]),
      () => Reflect.apply(value, undefined, [String(mark)]),
      () => Reflect.apply(value, undefined, [text.replace("return", "globalThis.capcMark =")]),
    ];
    const made = ways.map((way) => makeQuietly(way));
    for (const one of made) if (isObject(one)) settleQuietly(one);
    const isCode = made.slice(0, 3).some(isMadeOfText) || Object.hasOwn(globalThis, "capcMark");
    if (isCode) found.push(path);
  }
  return found;
}
