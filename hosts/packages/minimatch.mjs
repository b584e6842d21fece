// Paths: patterns with braces, classes and globstars.
import { braceExpand, Minimatch, minimatch } from "minimatch";

export default () => [
  minimatch("src/a/b.ts", "src/**/*.{ts,js}"),
  minimatch("x.md", "!(*.ts)"),
  minimatch.filter("*.[ch]")("a.h"),
  new Minimatch("a/*?b").match("a/xyb"),
  braceExpand("a{b,c{1..3}}"),
];
