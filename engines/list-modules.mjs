// The audit and the runtime as an engine gets them: the very modules that are published, with paths for the names of packages. They want nothing but
// the language. Not bundled, because a bundle has no namespaces of modules, which engines make in ways of their own.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const packages = {
  "@capc/runtime": "runtime/index.js",
  "@capc/runtime/emitted": "runtime/emitted.js",
  "@capc/runtime/lockdown": "runtime/lockdown-on-import.js",
  "@capc/runtime/tables": "runtime/tables.js",
};

const main = `import * as namespace from "./namespace.js";
import { attackAll } from "./attack-all.mjs";
import { auditRealm, isSound } from "./audit/audit-realm.js";
import { liveADay } from "./daily-life.mjs";
import { answersMissed } from "./use-program.mjs";

export const audit = async () => {
  const before = await liveADay();
  let bites = [];
  const own = { "a namespace": () => namespace, "%NamespacePrototype%": () => Object.getPrototypeOf(namespace) };
  const report = await auditRealm(own, async () => {
    bites = await attackAll(() => globalThis);
  });
  const after = await liveADay();
  const { namesOfModule } = await import("./runtime/test/attacks.mjs");
  return JSON.stringify({
    isSound: isSound(report),
    ...report,
    lived: Object.keys(before).length,
    differs: Object.keys(before).filter((name) => before[name] !== after[name]).map((name) => [name, before[name], after[name]]),
    program: await answersMissed(await import("./program.js")),
    bites: bites.length,
    attacked: await attackAll(namesOfModule),
  });
};
`;

/** The program of this folder as capc emits it. */
function compileProgram() {
  const out = mkdtempSync(join(tmpdir(), "capc-program-"));
  try {
    const command = fileURLToPath(new URL("dist/cli/main.js", root));
    const source = fileURLToPath(new URL("engines/program.ts", root));
    execFileSync(process.execPath, [command, "build", "--outDir", out, source], { stdio: "pipe" });
    return readFileSync(join(out, "program.js"), "utf8");
  } finally {
    rmSync(out, { recursive: true });
  }
}

const withPaths = (path, text) =>
  text
    .replaceAll('"../dist/emitted.js"', '"@capc/runtime/emitted"')
    .replace(/(\bfrom |\bimport\()"(@capc\/[\w/]+)"/g, (_, before, name) => {
      const to = posix.relative(posix.dirname(path), packages[name]);
      return `${before}"${to.startsWith(".") ? to : `./${to}`}"`;
    });

/** Path → text of each module. `main.js` exports `audit`, which locks its realm down and answers what it found, as JSON. */
export function listModules() {
  const texts = { "main.js": main, "namespace.js": "export const answer = 42;", "program.js": compileProgram() };
  const take = (folder, as, wanted) => {
    for (const name of readdirSync(new URL(folder, root), { recursive: true })) {
      if (wanted.test(name)) texts[`${as}${name}`] = readFileSync(new URL(`${folder}${name}`, root), "utf8");
    }
  };
  take("dist/audit/", "audit/", /\.js$/);
  take("runtime/dist/", "runtime/", /\.js$/);
  take("runtime/test/", "runtime/test/", /^(attacks|host-side)\.mjs$/);
  take("engines/", "", /^(attack-all|daily-life|use-program)\.mjs$/);
  for (const path of Object.keys(texts)) texts[path] = withPaths(path, texts[path]);
  return texts;
}
