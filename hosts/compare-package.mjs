import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const pathOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const lockdown = new URL("../runtime/dist/lockdown-on-import.js", import.meta.url).href;
// Whatever is imported first shows in stacks, so that a plain process imports something too.
const nothing = "data:text/javascript,";
const patience = 60_000;

/** What a package's script says in a process of its own, for which lockdown comes `never`, `first` or, after the imports, `early`. */
const runScript = (script, when) =>
  new Promise((resolve) => {
    const env = { ...process.env, TZ: "UTC", LANG: "C", NO_COLOR: "1" };
    const ofRunner = Object.keys(env).filter((one) =>
      /^(VITEST|NODE_ENV$|NODE_OPTIONS$|JEST|FORCE_COLOR$|TEST$)/.test(one),
    );
    for (const one of ofRunner) delete env[one];
    // Worker threads and processes that the package starts are locked down too.
    env.NODE_OPTIONS = `--import ${when === "first" ? lockdown : nothing}`;
    const child = fork(pathOf("run-package.mjs"), [script, when], {
      env,
      execArgv: [],
      silent: true,
      cwd: pathOf("./"),
    });
    let noise = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        noise += chunk;
      });
    }
    const timer = setTimeout(() => child.kill("SIGKILL"), patience);
    let said;
    child.on("message", (message) => {
      said = message;
    });
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      const last = noise.split("\n").findLast((line) => /error/i.test(line));
      resolve(said ?? { phase: "run", message: last ?? `ended without an answer (${signal ?? code})`, stack: noise });
    });
  });

/** The first line where two texts part. */
const firstDifference = (before, after) => {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const i = a.findIndex((line, index) => line !== b[index]);
  return `${(a[i] ?? "").trim()} → ${(b[i] ?? "").trim()}`;
};

/**
 * Runs a package, or what Node has itself (`node`), in a plain realm and in one that is locked down. `isLoaded` and `isSame` speak of the second; `what` and `at` say where it parts
 * from the first, and `helps` whether it helps to import the package before lockdown. Nothing is known of a package that fails by itself:
 * it `isBroken`.
 */
export const comparePackage = async (name, folder = "packages") => {
  const script = `${folder}/${name}`;
  const [plain, locked] = [await runScript(script, "never"), await runScript(script, "first")];
  if (plain.phase !== "done")
    return { name, isBroken: true, isLoaded: false, isSame: false, what: plain.message, at: plain.at };
  if (locked.result === plain.result) return { name, isBroken: false, isLoaded: true, isSame: true };
  const what = locked.phase === "done" ? firstDifference(plain.result, locked.result) : locked.message;
  const helps = (await runScript(script, "early")).result === plain.result;
  return { name, isBroken: false, isLoaded: locked.phase !== "load", isSame: false, what, at: locked.at, helps };
};
