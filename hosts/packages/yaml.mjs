// Parsers: YAML as documents that keep their comments.
import YAML from "yaml";

export default () => {
  const document = YAML.parseDocument("# top\na: 1 # one\nb:\n  - x\n");
  document.setIn(["b", 1], { c: 2 });
  return [
    String(document),
    document.toJS(),
    YAML.parse("a: &x [1]\nb: *x"),
    YAML.parseDocument("a: [").errors.map(({ code }) => code),
  ];
};
