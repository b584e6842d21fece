/**
 * Runs every fixture as plain Node would: types stripped by TypeScript 6, no lockdown, no guards, each in a realm of its own. Prints what each
 * attack said. Needs `--experimental-vm-modules`.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";
import ts from "typescript-6";
import { asScript, listen, readFixtures } from "./fixtures.mjs";
import { readRuntime } from "./read-runtime.mjs";
import { useAsHost } from "./uses.mjs";

const probeText = readFileSync(new URL("probe.js", import.meta.url), "utf8");
const require = createRequire(import.meta.url);
const only = process.argv[2];

/** A realm with what Node puts on its global object. */
function makeRealm() {
  const realm = vm.createContext({}, { microtaskMode: undefined });
  const inner = vm.runInContext("globalThis", realm);
  for (const key of Reflect.ownKeys(globalThis)) {
    // Read here: the accessors of Node's global object answer only to the global object that they are of.
    if (!(key in inner)) inner[key] = globalThis[key];
  }
  inner.global = inner;
  return realm;
}

const strip = ({ file, text }, module) =>
  file.endsWith(".js")
    ? text
    : ts.transpileModule(text, {
        fileName: file,
        compilerOptions: { target: ts.ScriptTarget.ES2022, module, ignoreDeprecations: "6.0" },
      }).outputText;

async function evaluateModule(text, name, realm, beside) {
  const load = async (specifier, attributes) => {
    const url = specifier.startsWith(".") ? new URL(`../${name}/../${specifier}`, import.meta.url).href : specifier;
    return import(url, { with: attributes });
  };
  const options = {
    context: realm,
    identifier: name,
    initializeImportMeta: (meta) => Object.assign(meta, { url: import.meta.url, resolve: import.meta.resolve }),
    importModuleDynamically: (specifier, _from, attributes) => load(specifier, attributes),
  };
  const module = new vm.SourceTextModule(text, options);
  const cache = new Map();
  await module.link(async (specifier, from, { attributes = {} } = {}) => {
    if (cache.size > 0 && from !== module) return readRuntime(new URL(specifier, from.identifier).href, realm, cache);
    if (beside !== undefined && specifier === `./${beside.file}`)
      return new vm.SourceTextModule(strip(beside, ts.ModuleKind.ESNext), { context: realm, identifier: beside.file });
    if (specifier.startsWith("@capc/")) return readRuntime(import.meta.resolve(specifier), realm, cache);
    const real = await load(specifier, attributes);
    const names = Object.keys(real);
    return new vm.SyntheticModule(
      names,
      function () {
        for (const key of names) this.setExport(key, real[key]);
      },
      { context: realm },
    );
  });
  await module.evaluate();
  return module.namespace;
}

function evaluateScript(fixture, realm) {
  const exports = {};
  const module = { exports };
  const text = fixture.file.endsWith(".js") ? asScript(fixture.text) : asScript(strip(fixture, ts.ModuleKind.CommonJS));
  new vm.Script(text, { filename: fixture.name }).runInContext(realm)(module, exports, require);
  return module.exports;
}

const said = {};
for (const fixture of readFixtures()) {
  if (only !== undefined && !fixture.name.includes(only)) continue;
  const realm = makeRealm();
  const probe = vm.runInContext(probeText, realm)();
  said[fixture.name] = await listen(async () => {
    const exports =
      fixture.goal === "script"
        ? evaluateScript(fixture, realm)
        : await evaluateModule(strip(fixture.importer ?? fixture, ts.ModuleKind.ESNext), fixture.name, realm, fixture);
    const attack = fixture.host
      ? () => useAsHost(exports, fixture.host)
      : fixture.attacker === undefined
        ? (exports.default ?? exports)
        : vm.runInContext(asScript(fixture.attacker), realm)({ exports: {} }).bind(undefined, exports);
    for (let i = 1; i < fixture.calls; i++) await attack(probe);
    return attack(probe);
  });
}
console.log(JSON.stringify(said));
