// Command lines: words to a record.
import minimist from "minimist";

export default () =>
  minimist(["-abc", "--x=1", "--no-y", "--to", "z", "--", "w"], { boolean: "a", alias: { x: "ex" } });
