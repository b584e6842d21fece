import type { Neighbours } from "../1-open/session.ts";

/** The specifier under which the emitted form of a module is found: `./a.ts` → `./a.js`, as TypeScript rewrites relative imports. */
export const emittedSpecifier = (specifier: string): string =>
  /^\.{1,2}\//.test(specifier) ? specifier.replace(/(?<!\.d)\.(m|c)?tsx?$/, ".$1js") : specifier;

/** The same for a file that may import from other projects. */
export const emittedFrom = (from: string, specifier: string, neighbours: Neighbours | undefined): string =>
  neighbours?.emittedSpecifier(from, specifier) ?? emittedSpecifier(specifier);

/** The text of a type in which `import("./a.ts")` names what is emitted. */
export const respecifiedTypes = (text: string): string =>
  text.includes("import(")
    ? text.replace(
        /(\bimport\(\s*)(["'])([^"'\n]+)\2/g,
        (_, start: string, quote: string, specifier: string) => start + quote + emittedSpecifier(specifier) + quote,
      )
    : text;
