/**
 * Whether an engine, to which a specifier is a URL, comes to another file by it than TypeScript, to which it is a path: `./hos%74.js` and
 * `./host.js#x.js` are `./host.js`.
 * ATTACK rules/CAP1005-no-foreign-import: a module whose name is chosen so stands for a file of the host.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: URLs lose some of them
export const isReadOtherwise = (specifier: string): boolean => /[%#?\\\u0000-\u001f\u007f]/.test(specifier);
