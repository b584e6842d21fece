/** The specifier under which the emitted form of a module is found: `./a.ts` → `./a.js`, as TypeScript rewrites relative imports. */
export const emittedSpecifier = (specifier: string): string =>
  /^\.{1,2}\//.test(specifier) ? specifier.replace(/(?<!\.d)\.(m|c)?tsx?$/, ".$1js") : specifier;
