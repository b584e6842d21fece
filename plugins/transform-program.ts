import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type ts from "typescript-6";
import { type Beside, compileBeside } from "./compile-beside-tsc.ts";
import { emitHostsAgain, type PatchedTypeScript } from "./emit-hosts-again.ts";
import { reportBeside } from "./report-beside-tsc.ts";
import { tellUsage } from "./tell-typescript.ts";
import { writeWith } from "./write-with-tsc.ts";

/**
 * Makes a program of TypeScript 5 or 6 one that capc compiles: TypeScript checks and declares what was written, and writes what capc made of it. What capc
 * has found are errors of the program, and with an error nothing is written.
 */
export function transformProgram(
  program: ts.Program,
  given: ts.CompilerHost | undefined,
  typescript: PatchedTypeScript,
): ts.Program {
  const options = program.getCompilerOptions();
  const { configFilePath, outFile } = options;
  if (typeof configFilePath !== "string")
    return refuseProgram(program, "capc/tsc goes by a tsconfig.json, and there is none", typescript);
  if (outFile !== undefined)
    return refuseProgram(program, "capc/tsc writes each module into a file of its own: take `outFile` out", typescript);

  let beside: Beside;
  try {
    beside = compileBeside(program, resolve(configFilePath));
  } catch (error) {
    // ts-patch would show where in its own code this was, and think that the transformer is still at work.
    return refuseProgram(program, `CAP0001: capc itself failed: ${String(error).split("\n")[0]}`, typescript);
  }
  reportBeside(program, beside, typescript);
  stampVersions(program, beside);
  options.noEmitOnError = true;

  const host = given ?? typescript.createCompilerHost(options);
  const emitAgain = emitHostsAgain(program, host, beside, typescript);
  const hasMap = options.sourceMap === true || options.inlineSourceMap === true;
  /** Nobody reads what TypeScript makes of a module. */
  const leaveOut: ts.TransformerFactory<ts.SourceFile> = () => (file) =>
    beside.isModule(resolve(file.fileName)) ? typescript.factory.updateSourceFile(file, []) : file;
  const emit = program.emit as (...words: unknown[]) => ts.EmitResult;
  program.emit = (file, write, token, onlyDeclarations, transformers, ...more: unknown[]) => {
    const last: ts.WriteFileCallback = write ?? ((...words) => host.writeFile(...words));
    const hook = writeWith(last, beside, (one) => emitAgain(one, transformers), hasMap);
    const before = [leaveOut, ...(transformers?.before ?? [])];
    return emit.call(program, file, hook, token, onlyDeclarations, { ...transformers, before }, ...more);
  };
  return program;
}

/** One error about no file, and nothing is written. */
export function refuseProgram(program: ts.Program, text: string, typescript: PatchedTypeScript): ts.Program {
  const refusal = tellUsage(text, typescript);
  const own = program.getOptionsDiagnostics;
  program.getOptionsDiagnostics = (...words) => [...own.apply(program, words), refusal];
  program.emit = () => ({ emitSkipped: true, diagnostics: [refusal], emittedFiles: [] });
  return program;
}

type Versioned = ts.SourceFile & { version?: string };
const ownVersions = new WeakMap<Versioned, string>();

/**
 * TypeScript judges and writes again what has another version than the last time. What capc says and makes of a file depends on others, on settings, and on capc: the version
 * is therefore that of the outcome too.
 */
function stampVersions(program: ts.Program, { outputs, diagnostics }: Beside): void {
  for (const file of program.getSourceFiles() as readonly Versioned[]) {
    if (file.version === undefined || file.isDeclarationFile) continue;
    const path = resolve(file.fileName);
    const own = ownVersions.get(file) ?? file.version;
    ownVersions.set(file, own);
    const found = diagnostics.filter(({ at }) => at?.file === path);
    const outcome = [own, outputs.get(path)?.code ?? "", JSON.stringify(found)];
    file.version = createHash("sha256").update(outcome.join("\n")).digest("hex");
  }
}
