// Loggers: namespaces, formatters, and where they are written.
import { formatWithOptions } from "node:util";
import debug from "debug";

export default () => {
  const lines = [];
  debug.inspectOpts.hideDate = true;
  debug.log = (...words) => lines.push(formatWithOptions({ colors: false }, ...words));
  debug.formatters.h = (value) => value.toString(16);
  debug.enable("app:*,-app:noise");
  const log = debug("app:http");
  log("%s %h %o", "GET", 255, { a: [1] });
  debug("app:noise")("nothing");
  return [lines.map((line) => line.replace(/\+\d+ms/, "").trim()), log.extend("sub").namespace, debug.enabled("app:x")];
};
