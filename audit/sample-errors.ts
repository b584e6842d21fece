import { type Root, thrownBy } from "./root.ts";

const overflow = (): number => overflow() + 1;
const nothing = null as unknown as { readonly x: number; [Symbol.iterator](): Iterator<number> };
const notCallable = 0 as unknown as () => number;
const OnlyNew = class {} as unknown as () => object;
const zero: bigint = BigInt(0);

class Holder {
  #kept = 1;
  static read(holder: Holder): number {
    return holder.#kept;
  }
}

function readsEarly(): unknown {
  const read = (): number => later;
  const error = thrownBy(read);
  const later = 1;
  return error;
}

function runsItself(): unknown {
  const itself: { running?: Generator<unknown> } = {};
  itself.running = (function* f(): Generator<unknown> {
    yield itself.running?.next();
  })();
  return itself.running.next();
}

/** The errors that the engine throws by itself, each by another of its ways. */
export const sampledErrors: readonly Root[] = [
  ["an error of null", () => thrownBy(() => nothing.x)],
  ["an error of a call", () => thrownBy(() => notCallable())],
  ["an error of a name that comes later", readsEarly],
  ["an error of a constant", () => thrownBy(() => Object.assign(Object.freeze({ x: 1 }), { x: 2 }))],
  ["an error of a length", () => thrownBy(() => new Array(-1))],
  ["an error of a number", () => thrownBy(() => (1).toFixed(1000))],
  ["an error of a big integer", () => thrownBy(() => 1n / zero)],
  ["an error of mixed numbers", () => thrownBy(() => 1n + (1 as unknown as bigint))],
  ["an error of a text", () => thrownBy(() => "x".repeat(-1))],
  ["an error of a stack that is full", () => thrownBy(overflow)],
  ["an error of an expression", (names) => thrownBy(() => new names.RegExp("("))],
  ["an error of JSON", () => thrownBy(() => JSON.parse("{"))],
  ["an error of a location", () => thrownBy(() => decodeURI("%"))],
  ["an error of an iterator", () => thrownBy(() => [...nothing])],
  ["an error of a class", () => thrownBy(() => OnlyNew())],
  ["an error of a private name", () => thrownBy(() => Holder.read({} as Holder))],
  ["an error of a buffer", () => thrownBy(() => new DataView(new ArrayBuffer(1)).getInt32(0))],
  ["an error of a generator", () => thrownBy(runsItself)],
  ["an error of a symbol", () => thrownBy(() => `${Symbol("x") as unknown as string}`)],
];
