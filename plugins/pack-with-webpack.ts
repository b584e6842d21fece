import type { RollupHooks } from "./load-in-rollup.ts";
import type { PlacedInTool } from "./place-diagnostic.ts";

/** A compilation of webpack or Rspack, as far as capc uses it. */
interface Compilation {
  readonly errors: unknown[];
  readonly warnings: unknown[];
  readonly fileDependencies: { add(path: string): void };
}

/** Their compilers, as far as they are the same. */
export interface PackCompiler {
  readonly context: string;
  readonly options: { readonly module: { readonly rules: unknown[] } };
  readonly hooks: {
    readonly thisCompilation: { tap(name: string, act: (compilation: Compilation) => void): void };
  };
}

/** Reads the project before each compilation, and makes its findings errors of the compilation. */
export function packWithWebpack(compiler: PackCompiler, hooks: RollupHooks): void {
  hooks.setRoot(compiler.context);
  // Nothing happens when a module loads: one of which nothing is used falls out.
  compiler.options.module.rules.push({ include: (path: string) => hooks.isModule(path), sideEffects: false });
  compiler.hooks.thisCompilation.tap("capc", (compilation) => {
    hooks.change();
    for (const path of hooks.watched()) compilation.fileDependencies.add(path);
    for (const one of hooks.findings())
      (one.placed.severity === "error" ? compilation.errors : compilation.warnings).push(webpackError(one));
  });
}

/** An error that shows its frame, and no stack. */
function webpackError({ placed, name, frame }: { placed: PlacedInTool; name: string; frame: string }): Error {
  const { text, line, column, length } = placed;
  const error = new Error(`${text}\n${frame}`);
  error.name = "CapcError";
  error.stack = "";
  const loc = { start: { line, column }, end: { line, column: column + length } };
  return Object.assign(error, name === "" ? {} : { file: name, loc });
}

/** What stands for a module while the project has errors: webpack may write bundles all the same. */
export const rejectedModule = `throw new Error("capc: this was built in spite of errors");\n`;
