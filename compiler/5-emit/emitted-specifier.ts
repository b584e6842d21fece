import type { BuildView } from "../3-lower/trace-functions.ts";

/** The specifier under which the emitted form of a module is found: `./a.ts` → `./a.js`, as TypeScript rewrites relative imports. */
export const emittedSpecifier = (specifier: string): string =>
  /^\.{1,2}\//.test(specifier) ? specifier.replace(/(?<!\.d)\.(m|c)?tsx?$/, ".$1js") : specifier;

/** The same for a file that may import from other projects, or leave out what a bundler would add. */
export const emittedFrom = (
  from: string,
  specifier: string,
  { neighbours, target }: Pick<BuildView, "neighbours" | "target">,
): string =>
  neighbours?.emittedSpecifier(from, specifier) ?? emittedSpecifier(completed(specifier, target(from, specifier)));

/** The text of a type in which `import("./a.ts")` names what is emitted. */
export const respecifiedTypes = (text: string): string =>
  text.includes("import(")
    ? text.replace(
        /(\bimport\(\s*)(["'])([^"'\n]+)\2/g,
        (_, start: string, quote: string, specifier: string) => start + quote + emittedSpecifier(specifier) + quote,
      )
    : text;

/** The specifier with what it leaves out of its target's name, as only bundlers let it: engines add nothing. */
function completed(specifier: string, target: string | undefined): string {
  if (target === undefined || !/^\.{1,2}(\/|$)/.test(specifier)) return specifier;
  const short = specifier.replace(/\/$/, "");
  // A folder above has no name here.
  const name = short.replace(/^\.{1,2}(\/\.{1,2})*(?=\/|$)/, "");
  const ending = endings.find((one) => target.endsWith(name + one) && (name !== "" || one.startsWith("/")));
  return ending === undefined || (name !== "" && target.endsWith(name)) ? specifier : short + ending;
}

const extensions = [".ts", ".tsx", ".js", ".jsx"];
const endings: readonly string[] = [...extensions, ...extensions.map((one) => `/index${one}`)];

/** Whether a specifier leaves nothing out, and so means the same to every engine and bundler. */
export const isComplete = (specifier: string, target: string | undefined): boolean =>
  completed(specifier, target) === specifier;
