import type ts from "typescript-6";
import { decorateLanguageService } from "./decorate-language-service.ts";

/** A project asks again when its configuration has changed, of what it was given before. */
const decorated = new WeakSet<object>();

/** `{ "name": "capc/tsserver" }` under `plugins` of a tsconfig: for editors on TypeScript 5 and 6. */
function capc({ typescript }: { typescript: object }): { create(info: object): object } {
  return {
    create(given) {
      const info = given as ts.server.PluginCreateInfo;
      if (decorated.has(info.project)) return info.languageService;
      decorated.add(info.project);
      return decorateLanguageService(info, typescript as typeof ts);
    },
  };
}

// TypeScript's server takes plug-ins with `require`, and wants the function itself.
export { capc as "module.exports" };
