#!/usr/bin/env node
"use strict";
// How CommonJS was written before classes, and what compilers have made of ES modules since.
var __importDefault = (this && this.__importDefault) || function (mod) { return mod && mod.__esModule ? mod : { default: mod }; };
Object.defineProperty(exports, "__esModule", { value: true });
exports.stackOf = exports.Point = void 0;
var util_1 = __importDefault(require("./util"));
var data = require("./data.json");
var root = typeof window !== "undefined" ? window : typeof global !== "undefined" ? global : Function("return this")();
if (process.env.NODE_ENV !== "production") throw new Error("a build for development");
function Point(x) { if (!(this instanceof Point)) return new Point(x); this.x = x; this.stack = []; }
Point.prototype.plus = function (y) { return this.x + y + data.n; };
Point.prototype.constructor = Point;
Point.prototype[Symbol.iterator] = function* () { yield 1; yield 2; };
function Derived() { Point.call(this, 2); }
Derived.prototype = Object.create(Point.prototype, { constructor: { value: Derived } });
Derived.prototype.__proto__ = Point.prototype;
exports.Point = Point;
var outer = typeof arguments === "undefined" ? [] : arguments;
var first = function () { return arguments[0]; };
if (first(Point.prototype.plus.call({ x: 1 }, 1)) === undefined || outer.length === 99) throw new Error("arguments");
exports.plus = function (a, b) { return Point(a).plus(b); };
exports.list = function () { return Array.from(new Derived()); };
exports.bare = function () { var made = { __proto__: null, a: 1 }; return !("toString" in made) && util_1.default(made) === 1; };
exports.shape = function () { var { constructor: c, stack = 3 } = new Point(1); return c === Point && Array.isArray(stack) && root.Array === Array; };
