import { basename } from "node:path";
import { argv } from "node:process";
import type ts from "typescript-6";
import { tellUsage } from "./tell-typescript.ts";
import { refuseProgram, transformProgram } from "./transform-program.ts";

/** What ts-patch hands to a transformer of programs as its fourth, and to one of files as its third. */
interface Extras {
  readonly ts?: typeof ts;
  readonly addDiagnostic?: (diagnostic: ts.Diagnostic) => number;
}
/** ts-patch patches it too; editors must not wait for a whole build, and have `capc/tsserver`. */
const isEditor = basename(argv[1] ?? "").startsWith("tsserver");

type Patched = ts.Program & { originalEmit?: ts.Program["emit"] };

/** `{ "transform": "capc/tsc", "transformProgram": true }` under `plugins` of a tsconfig: for TypeScript 5 and 6, with ts-patch. */
export default function capc(given: object, host?: object, settings?: object, extras?: object): object {
  const program = given as Patched;
  const typescript = (extras as Extras | undefined)?.ts;
  if (isEditor) return program;
  if (typescript === undefined) return refuseTransformer(program, settings as Extras | undefined);
  const major = Number.parseInt(typescript.version, 10);
  if (major === 5 || major === 6) return transformProgram(program, host as ts.CompilerHost | undefined, typescript);
  const text = `capc/tsc is for TypeScript 5 and 6, and this is ${typescript.version}: put \`capc build\` in the place of \`tsc\``;
  return refuseProgram(program, text, typescript);
}

/** Without `transformProgram` it is asked when files are about to be written, and none may be: they would have no guards. */
function refuseTransformer(program: Patched, extras: Extras | undefined): () => never {
  const text = 'capc/tsc needs ts-patch, and `"transformProgram": true` beside `"transform"`';
  const refusal = Object.assign(new Error(text), { stack: text });
  if (extras?.ts === undefined || extras.addDiagnostic === undefined || program.originalEmit === undefined)
    throw refusal;
  extras.addDiagnostic(tellUsage(text, extras.ts));
  program.originalEmit = () => ({ emitSkipped: true, diagnostics: [], emittedFiles: [] });
  return () => {
    throw refusal;
  };
}
