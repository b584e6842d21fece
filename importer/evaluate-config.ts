import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { unlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { execPath } from "node:process";
import { pathToFileURL } from "node:url";
import { openSession } from "../compiler/1-open/session.ts";
import { stripHosts } from "../compiler/strip.ts";

/** Marks the answer in what the file itself may print. */
const mark = "capc-config:";

const program = `
  import { argv, stdout } from "node:process";
  const { default: config } = await import(argv[1]);
  stdout.write("\\n${mark}" + JSON.stringify(config ?? null, (key, value) => {
    if (typeof value === "function") throw new Error(key + " is a function");
    return value;
  }));`;

/**
 * What a configuration written in JavaScript or TypeScript exports by default. It runs in a process of its own: the answer is data, it is fresh
 * each time, and what the file imports does not stay. A record with `failure` if there is none.
 */
export function evaluateConfig(path: string, text: string): unknown {
  try {
    if (!/\.m?ts$/.test(path)) return run(path);
    const name = `.${basename(path)}.${randomBytes(6).toString("hex")}.mjs`;
    const beside = join(dirname(path), name);
    writeFileSync(beside, withoutTypes(path, text), { flag: "wx" });
    try {
      return run(beside);
    } finally {
      unlinkSync(beside);
    }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function withoutTypes(path: string, text: string): string {
  const session = openSession({ cwd: dirname(path) });
  try {
    const opened = session.openFiles([path]);
    const module = opened.modules.find((one) => basename(one.path) === basename(path));
    if (module === undefined) return text;
    const { outputs, findings } = stripHosts([module], opened);
    if (findings[0] !== undefined) throw new Error(findings[0].message);
    return outputs[0]?.code ?? text;
  } finally {
    session.close();
  }
}

function run(path: string): unknown {
  const { status, stdout, stderr } = spawnSync(
    execPath,
    ["--input-type=module", "-e", program, pathToFileURL(path).href],
    { cwd: dirname(path), encoding: "utf8", timeout: 20_000 },
  );
  const at = stdout.lastIndexOf(mark);
  if (status === 0 && at !== -1) return JSON.parse(stdout.slice(at + mark.length)) ?? { failure: "it exports nothing" };
  const said = stderr.split("\n").find((line) => /^\w*Error\b/.test(line));
  return { failure: said?.replace(/\/\S*\//g, "") ?? "it did not come to an end" };
}
