// The process of one package: imports its script, runs it, and tells its parent what came out. If it is to be locked down from the start,
// NODE_OPTIONS has done so; `early` asks to do it between the import and the run.
import { inspect } from "node:util";
import { lockdown } from "../runtime/dist/index.js";

const [, , path, when] = process.argv;

const shown = (value) =>
  inspect(value, { depth: 20, maxArrayLength: null, maxStringLength: null, breakLength: 100, sorted: true });

/** What a failure is, and the line of a package, or of our script, where it began. */
const failureOf = (error) => {
  const stack = String(error?.stack ?? "");
  const place = /^\s+at .*?((?:node_modules|hosts\/(?:packages|node))\/[^\s()]+?):(\d+):\d+\)?$/m.exec(stack);
  const path = place?.[1].replace(/^.*node_modules\//, "").replace(/^hosts\//, "");
  return { message: String(error).split("\n")[0], at: path && `${path}:${place[2]}`, stack };
};

const tell = async () => {
  let script;
  try {
    script = await import(`./${path}.mjs`);
  } catch (error) {
    return { phase: "load", ...failureOf(error) };
  }
  try {
    if (when === "early") lockdown();
    return { phase: "done", result: shown(await script.default()) };
  } catch (error) {
    return { phase: "run", ...failureOf(error) };
  }
};

process.send(await tell(), () => process.exit(0));
