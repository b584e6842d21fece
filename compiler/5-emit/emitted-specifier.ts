/** The specifier under which the emitted form of a module is found: `./a.ts` → `./a.js`, as TypeScript rewrites relative imports. */
export const emittedSpecifier = (specifier: string): string =>
  /^\.{1,2}\//.test(specifier) ? specifier.replace(/(?<!\.d)\.(m|c)?tsx?$/, ".$1js") : specifier;

/** The text of a type in which `import("./a.ts")` names what is emitted. */
export const respecifiedTypes = (text: string): string =>
  text.includes("import(")
    ? text.replace(
        /(\bimport\(\s*)(["'])([^"'\n]+)\2/g,
        (_, start: string, quote: string, specifier: string) => start + quote + emittedSpecifier(specifier) + quote,
      )
    : text;
