// The audit and the runtime as an engine gets them: the very modules that are published, with paths for the names of packages. They want nothing but
// the language. Not bundled, because a bundle has no namespaces of modules, which engines make in ways of their own.
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

const root = new URL("../", import.meta.url);
const packages = {
  "@capc/runtime": "runtime/index.js",
  "@capc/runtime/emitted": "runtime/emitted.js",
  "@capc/runtime/lockdown": "runtime/lockdown-on-import.js",
  "@capc/runtime/tables": "runtime/tables.js",
};

const main = `import * as namespace from "./namespace.js";
import { auditRealm, isSound } from "./audit/audit-realm.js";

export const audit = async () => {
  const report = await auditRealm({
    "a namespace": () => namespace,
    "%NamespacePrototype%": () => Object.getPrototypeOf(namespace),
  });
  return JSON.stringify({ isSound: isSound(report), ...report });
};
`;

const withPaths = (path, text) =>
  text.replace(/(\bfrom |\bimport\()"(@capc\/[\w/]+)"/g, (_, before, name) => {
    const to = posix.relative(posix.dirname(path), packages[name]);
    return `${before}"${to.startsWith(".") ? to : `./${to}`}"`;
  });

/** Path → text of each module. `main.js` exports `audit`, which locks its realm down and answers what it found, as JSON. */
export function listModules() {
  const texts = { "main.js": main, "namespace.js": "export const answer = 42;" };
  const take = (folder, as) => {
    for (const name of readdirSync(new URL(folder, root), { recursive: true })) {
      if (!name.endsWith(".js")) continue;
      const path = `${as}/${name}`;
      texts[path] = withPaths(path, readFileSync(new URL(`${folder}${name}`, root), "utf8"));
    }
  };
  take("dist/audit/", "audit");
  take("runtime/dist/", "runtime");
  return texts;
}
