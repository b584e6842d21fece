import { safe as safe$, harden as harden$, fail as fail$ } from "@capc/runtime/emitted"; const { Math, Error, Symbol, Object, Number } = safe$();
"use client";
;
// A class or two: `language` is `warn` here.
export class Shape {
  static KINDS = ["circle", "box"];
  static #count() { return Shape.KINDS.length; }
  static make(kind) { return kind === "box" ? new Box(1, 2) : new Circle(Shape.#count()); }
  #name = "shape";
  label = `${this.constructed ?? "made"}`;
  constructor(name) { this.#name = name; }
  get name() { return this.#name; }
  set name(text) { this.#name = text; }
  static is(value) { return #name in value; }
  *[Symbol.iterator]() { yield* [this.#name]; }
  area() { return 0; }
  toString() { return `${this.name}: ${this.area()}`; }
}
class Box extends Shape {
  constructor(width, height) { super("box"); [this.width, this.height] = [width, height]; }
  area() { return this.width * this.height + super.area(); }
}
class Circle extends Shape {
  constructor(radius) { super("circle"); this.radius = radius; Object.freeze(this); }
  area() { return Math.PI * this.radius ** 2; }
}
class ShapeError extends Error {
  #code = 7;
  static limit = Number.MAX_SAFE_INTEGER;
  get code() { return new.target === undefined ? this.#code : 0; }
}
const Anonymous = class { value = arguments_().length; };
function arguments_() { return arguments; }
export default function draw(kind) {
  const shape = Shape.make(kind);
  if (!Shape.is(shape)) throw new ShapeError("no shape");
  return [...shape, `${shape}`, new Anonymous().value];
}
export { Box, Circle as Round, ShapeError as "shape error" };
harden$(Shape, Box, Circle, ShapeError, Anonymous, arguments_, draw);
