import { readFileSync } from "node:fs";
import vm from "node:vm";

/** capc's runtime, in the realm of the attack and not locked down there. Linked by the module that imports it. */
export function readRuntime(url, realm, cache) {
  const known = cache.get(url);
  if (known !== undefined) return known;
  const module = new vm.SourceTextModule(readFileSync(new URL(url), "utf8"), { context: realm, identifier: url });
  cache.set(url, module);
  return module;
}
