// Runs one test of test262 in a realm of its own: a fresh context of node:vm, in which lockdown, if asked for, comes before the harness.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import vm from "node:vm";
import { readTest } from "./read-test.mjs";

const timeout = 10_000;
const harness = new Map();

const harnessScript = (root, name) => {
  if (!harness.has(name)) {
    const filename = join(root, "harness", name);
    harness.set(name, new vm.Script(readFileSync(filename, "utf8"), { filename }));
  }
  return harness.get(name);
};

/**
 * The harness of a frozen realm: `verifyProperty` demands of intrinsics that their properties be neither writable nor configurable, whatever
 * the test says of that, and all else that the test says: value, enumerability, kind.
 */
const demandFrozen = new vm.Script(`{
  const demand = verifyProperty;
  const { isFrozen, assign } = Object;
  const inFrozen = (object, desc) => {
    if (desc === undefined || !isFrozen(object)) return desc;
    const frozen = assign({}, desc);
    if ("writable" in frozen) frozen.writable = false;
    if ("configurable" in frozen) frozen.configurable = false;
    return frozen;
  };
  verifyProperty = (object, name, desc, options) => demand(object, name, inFrozen(object, desc), options);
  verifyPrimordialProperty = verifyProperty;
  verifyWritable = (object, name, ...rest) => { if (!isFrozen(object)) throw new Test262Error("not frozen"); };
  verifyConfigurable = verifyWritable;
}`);

/** A realm, with what INTERPRETING.md asks of hosts; agents are not provided. */
const makeRealm = (print, lock) => {
  const context = vm.createContext({ __proto__: null, print });
  const global = vm.runInContext("this", context);
  lock?.runInContext(context);
  const host = {
    global,
    createRealm: () => makeRealm(print).host,
    evalScript: (text) => vm.runInContext(text, context),
    detachArrayBuffer: (buffer) => void structuredClone(buffer, { transfer: [buffer] }),
    gc: () => globalThis.gc?.(),
    get IsHTMLDDA() {
      throw new Error("none here");
    },
  };
  Object.defineProperty(global, "$262", { value: host, writable: true, configurable: true });
  return { context, host };
};

const nameOf = (error) => {
  try {
    return String(error.constructor.name);
  } catch {
    return "";
  }
};
const textOf = (error) => {
  try {
    return `${nameOf(error)}: ${error.message ?? error}`.replaceAll(/\s+/g, " ").slice(0, 300);
  } catch {
    return "an error that cannot be shown";
  }
};

const makeImporter = (context) => {
  const modules = new Map();
  const moduleAt = (filename, text = readFileSync(filename, "utf8")) => {
    if (!modules.has(filename)) {
      const options = { context, identifier: filename, importModuleDynamically: load, initializeImportMeta() {} };
      modules.set(filename, new vm.SourceTextModule(text, options));
    }
    return modules.get(filename);
  };
  const resolve = (specifier, from) => moduleAt(join(dirname(from), specifier));
  const link = async (module) => {
    if (module.status === "unlinked") await module.link((specifier, by) => resolve(specifier, by.identifier));
    return module;
  };
  const load = async (specifier, by) => {
    const module = await link(resolve(specifier, by.identifier ?? by.filename ?? by));
    await module.evaluate();
    return module;
  };
  return { moduleAt, link, load };
};

/** Resolves to undefined if the test passes in this mode, and to the reason if it does not. */
const runInMode = async (root, path, text, test, mode, { lock, isFrozen }) => {
  const filename = join(root, "test", path);
  const said = [];
  let onWord = () => undefined;
  const { context } = makeRealm((word) => {
    said.push(String(word));
    onWord();
  }, lock);
  let phase = "parse";
  let thrown;
  let hasThrown = false;
  try {
    if (mode !== "raw") {
      const includes = ["assert.js", "sta.js", ...(test.isAsync ? ["doneprintHandle.js"] : []), ...test.includes];
      for (const name of includes) harnessScript(root, name).runInContext(context);
      if (isFrozen && includes.includes("propertyHelper.js")) demandFrozen.runInContext(context);
    }
    const importer = makeImporter(context);
    if (mode === "module") {
      const module = importer.moduleAt(filename, text);
      phase = "resolution";
      await importer.link(module);
      phase = "runtime";
      await module.evaluate({ timeout });
    } else {
      const source = mode === "strict" ? `"use strict";\n${text}` : text;
      const importModuleDynamically = (specifier) => importer.load(specifier, filename);
      const script = new vm.Script(source, { filename, importModuleDynamically });
      phase = "runtime";
      script.runInContext(context, { timeout });
    }
  } catch (error) {
    thrown = error;
    hasThrown = true;
  }
  if (test.negative) {
    if (!hasThrown) return `no ${test.negative.type} was thrown`;
    if (nameOf(thrown) !== test.negative.type) return `expected ${test.negative.type}, got ${textOf(thrown)}`;
    return (phase === "runtime") === (test.negative.phase === "runtime") ? undefined : `thrown while ${phase}`;
  }
  if (hasThrown) return textOf(thrown);
  if (!test.isAsync) return undefined;
  const isDone = () => said.some((word) => word.startsWith("Test262:Async"));
  if (!isDone()) {
    await new Promise((done) => {
      const timer = setTimeout(done, 1000);
      onWord = () => {
        if (!isDone()) return;
        clearTimeout(timer);
        done();
      };
    });
  }
  // A second word, of failure, may follow the first.
  await new Promise(setImmediate);
  const failure = said.find((word) => word.startsWith("Test262:AsyncTestFailure"));
  if (failure !== undefined) return failure.slice("Test262:AsyncTestFailure:".length, 300);
  return isDone() ? undefined : "$DONE was never called";
};

/**
 * Runs a test in all its modes; the first reason for a failure, or undefined. `lock` is a script that locks the realm down; with `isFrozen` the
 * harness knows of that.
 */
export const runTest = async (root, path, { lock, isFrozen } = {}) => {
  const text = readFileSync(join(root, "test", path), "utf8");
  const test = readTest(text);
  for (const mode of test.modes) {
    const reason = await runInMode(root, path, text, test, mode, { lock, isFrozen });
    if (reason !== undefined) return `${mode}: ${reason}`;
  }
  return undefined;
};
