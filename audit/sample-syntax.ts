import type { Root } from "./root.ts";

const makeAccessor = (): object => ({
  get f() {
    return 1;
  },
});

function readArguments(): unknown {
  // biome-ignore lint/complexity/noArguments: it is what is looked at
  return arguments;
}

const makeCounter = (): (() => Generator<number>) =>
  function* count() {
    yield 1;
  };

/** What syntax alone makes: literals, functions of all kinds, classes and what comes with them. */
export const sampledSyntax: readonly Root[] = [
  ["true", () => Object(true)],
  ["0", () => Object(0)],
  ["0n", () => Object(0n)],
  ['""', () => Object("")],
  ["a symbol", () => Object(Symbol("x"))],
  ["{}", () => ({})],
  ["[]", () => []],
  ["/x/", () => /x/],
  ["/x/dgimsuy", () => /x/dgimsuy],
  ["a match", () => /(?<y>x)/d.exec("x")],
  ["a template", () => ((strings: unknown) => strings)`x`],
  ["a function", () => function f() {}],
  ["an arrow", () => () => {}],
  ["a method", () => ({ f() {} }).f],
  ["a getter", () => Object.getOwnPropertyDescriptor(makeAccessor(), "f")?.get],
  ["a bound function", () => (() => {}).bind(undefined)],
  ["an async function", () => async function f() {}],
  ["an async arrow", () => async () => {}],
  ["a generator function", () => function* f() {}],
  ["an async generator function", () => async function* f() {}],
  ["a generator", () => makeCounter()()],
  ["a result of a generator", () => makeCounter()().next()],
  ["an async generator", () => (async function* f() {})()],
  ["a promise of an async generator", () => (async function* f() {})().next()],
  ["a promise", () => (async () => {})()],
  ["a class", () => class {}],
  ["a derived class", () => class extends Array {}],
  ["a class of nothing", () => class extends (null as unknown as ObjectConstructor) {}],
  [
    "an instance",
    () =>
      new (class {
        #a = 1;
        read = () => this.#a;
      })(),
  ],
  ["arguments", () => readArguments()],
  ["rest parameters", () => ((...rest: number[]) => rest)(1)],
  ["a spread string", () => [..."ab"]],
];

/** Syntax that not every engine parses, as bodies for the host's `Function`. */
export const newerSyntax: readonly (readonly [name: string, body: string])[] = [
  ["/x/v", "return /[x--y]/v"],
  ["modifiers", "return /(?i:x)/"],
  ["an error of `using`", "try { using x = { [Symbol.dispose]() { throw 1 } }; throw 2 } catch (e) { return e }"],
  ["an error of `using` nothing", "try { using x = {} } catch (e) { return e }"],
  ["a promise of `await using`", "return (async () => { await using x = { [Symbol.asyncDispose]() {} } })()"],
  [
    "arguments of a sloppy function",
    "return (({ callee, ...rest }) => rest)(Object.getOwnPropertyDescriptors(arguments))",
  ],
  ["an accessor", "return class { accessor x = 1 }"],
  ["what a decorator sees", "let seen; class A { @((_, context) => { seen = context }) f() {} } return seen"],
  ["a promise of `import`", "const p = import('capc:nothing'); p.catch(() => {}); return p"],
];
