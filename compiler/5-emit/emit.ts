import { listImports } from "../3-lower/list-imports.ts";
import type { SourceMap } from "../4-rewrite/edits.ts";
import { emitClosure } from "./emit-closure.ts";
import { emitModule } from "./emit-module.ts";
import { emittedFrom } from "./emitted-specifier.ts";
import { lateNames } from "./late-names.ts";
import type { EmitInput } from "./module-shape.ts";

/** `module`: an ES module, for a file. `closure`: one function expression in script goal, which a host evaluates. */
export type Form = "module" | "closure";

export interface ImportOfOutput {
  readonly specifier: string;
  readonly target?: string;
  /** In a closure: what is taken from the target, if that is nothing but functions of it. */
  readonly late?: readonly string[];
}

/** What one source file became. */
export interface Output {
  /** The path of the source. */
  readonly source: string;
  readonly form: Form;
  readonly code: string;
  readonly map: SourceMap;
  /** `.d.ts` text, or empty where none was asked for. */
  readonly declarations: string;
  /** What the source imports by value: the specifier as written, and the module of this build that it names, if it does. */
  readonly imports: readonly ImportOfOutput[];
  /** The modules of this build that the output imports, as it names them: the verifier lets it import no others. */
  readonly emittedImports: readonly string[];
}

export function emit(input: EmitInput, form: Form, declarations: string): Output {
  const { path, text } = input.view.module;
  if (text.startsWith("#!"))
    input.rewritten.edits.overwrite(0, 2, "//", "the line for the shell is no longer the first text");
  const taken = form === "module" ? emitModule(input) : emitClosure(input);
  const { edits } = input.rewritten;
  const { packages } = input.view;
  const loaded = listImports(input.view.module.tree).filter((specifier) => !packages?.specifiers.has(specifier));
  const imports = loaded.map((specifier) => {
    const target = input.build.target(path, specifier);
    if (target === undefined) return { specifier };
    const late =
      taken &&
      lateNames(
        taken.filter((one) => one.specifier === specifier),
        target,
        input.build,
      );
    return { specifier, target, ...(late && { late }) };
  });
  const { neighbours } = input.build;
  const inBuild = imports
    .filter((one) => "target" in one || neighbours?.moduleNamed(path, one.specifier) !== undefined)
    .map(({ specifier }) => specifier);
  const needed = new Set([...inBuild, ...input.rewritten.guardImports.map(({ specifier }) => specifier)]);
  return {
    source: path,
    form,
    code: edits.toText(),
    map: edits.toMap({ source: path }),
    declarations,
    imports,
    emittedImports: [
      ...new Set(
        [...needed].map((specifier) => (form === "module" ? emittedFrom(path, specifier, input.build) : specifier)),
      ),
    ],
  };
}
