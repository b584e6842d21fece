// Parsers: YAML with anchors, and types of its own.
import * as yaml from "js-yaml";

export default () => {
  let failed;
  try {
    yaml.load("a: [1, 2");
  } catch (error) {
    failed = [error.name, error.reason, error instanceof Error];
  }
  return [
    yaml.load("a: &x { b: 1 }\nc: [*x, 2020-01-01, ~, 'd']\ntoString: 1"),
    yaml.dump({ a: [1, { b: "x: y" }], d: new Date(0), n: null }),
    failed,
  ];
};
