// Everything that `console` writes, as a person sees it.
import { runNode } from "../tools/run-cli.mjs";

const program = `
class Point { x = 1; #y = 2; get z() { return 3; } static s = 1; }
class Bag extends Map { size2 = 1; }
class Failure extends RangeError { code = "E"; }
function Old() { this.a = 1; }
Old.prototype.run = function () {};
const cycle = { a: [1, , 3], deep: { deep: { deep: { deep: 1 } } } };
cycle.self = cycle;
const withoutStack = Object.assign(new TypeError("x"), { stack: "TypeError: x" });
console.log("%s %d %i %f %j %o %O %c%%", "a", 1n, 2.5, "3.5", { a: 1 }, [1], { f() {} }, "css");
console.log(cycle, new Point(), new Bag([[1, new Set(["a"])]]), Point, Old, new Old(), Symbol("s"), -0, 10n, null, undefined);
console.log([1.5, "x"], new Date(0), /x/g, new Uint8Array(3), Buffer.from("ab"), new ArrayBuffer(2), new WeakMap(), Promise.resolve(4), Promise.reject(5).catch(() => {}));
console.log(Object.create(null), Object.create({ a: 1 }), Object(1), Object("s"), function named() {}, async () => {}, function* gen() {}, class extends Point {});
console.log([1, 2].values(), new Map([[1, 2]]).entries(), (function* () {})(), new Proxy({ a: 1 }, {}), globalThis === global, Math, JSON, Reflect, Intl, Atomics);
console.log(withoutStack, [withoutStack], { get a() { return 1; }, set a(x) {} }, Object.freeze([1]), new URL("http://a.example/b?c"), new Error("x", { cause: 1 }).cause);
console.log(new Failure("own"), new AggregateError([new Error("one")], "all"), new Error("outer", { cause: new TypeError("inner") }));
console.log(Error, Date, Object, Symbol, Function, new DOMException("d", "AbortError").name, Object.prototype, Array.prototype, [].map, Map.prototype);
console.table([{ a: 1, b: "x" }, { a: 2 }]);
console.group("group");
console.dir({ a: { b: { c: {} } } }, { depth: 0 });
console.groupEnd();
console.assert(false, "assertion %s", "x");
console.trace("trace");
console.count();
`;

export default () => runNode(["program.mjs"], { "program.mjs": program });
