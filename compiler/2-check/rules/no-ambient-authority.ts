import { powerNames } from "@capc/runtime/tables";
import type { Rule } from "../rule.ts";
import { isDynamicName } from "./no-dynamic-code.ts";

/** What to do without a name that no capability stands for. */
const replacements: Readonly<Record<string, string>> = {
  AbortController: "take a parameter that says when to stop",
  Buffer: "use a `Uint8Array`",
  Proxy: "write an object with the members that you need",
  TextDecoder: "import `utf8` from `@capc/std/pure`",
  TextEncoder: "import `utf8` from `@capc/std/pure`",
  URL: "import `parseUrl` from `@capc/std/pure`",
  URLSearchParams: "import `parseUrl` from `@capc/std/pure`",
  WeakRef: "keep the reference, or let your caller keep it",
  arguments: "take a rest parameter: `(...args)`",
  atob: "import `base64` from `@capc/std/pure`",
  btoa: "import `base64` from `@capc/std/pure`",
  exports: "write `export`",
  module: "write `export`",
  process: "take what you need of it, such as its arguments, as a parameter",
  queueMicrotask: "write `Promise.resolve().then(f)`",
  require: "write `import`",
  structuredClone: "copy with a spread, member by member",
};

/** What to do about a name of which nothing is known. A near miss is better help than this. */
export const helpWithNames = "declare it, import it, or take it as a parameter";

export const noAmbientAuthority: Rule = {
  code: "CAP1001",
  slug: "no-ambient-authority",
  family: "confinement",
  visit: {
    FreeName(name, about) {
      // Asks what is permitted, never what is forbidden: a global that ships next year is refused until someone has thought about it.
      if (about.isSafeName(name) || isDynamicName(name.text)) return;
      const power = Object.hasOwn(powerNames, name.text) ? powerNames[name.text] : undefined;
      return {
        at: name,
        message: `\`${name.text}\` was never granted to this module`,
        why: "a name that comes from nowhere is a power its callers cannot withhold",
        help: power
          ? `take a \`${power}\` as a parameter`
          : ((Object.hasOwn(replacements, name.text) ? replacements[name.text] : undefined) ?? helpWithNames),
      };
    },
  },
};
