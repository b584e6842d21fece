// Parsers: ES5-style classes of JavaScript to a tree.
import esprima from "esprima";

export default () => [
  JSON.stringify(esprima.parseScript("var a = function () { return [1, /x/g]; }")),
  esprima.tokenize("a => b").length,
];
