import type { Refusal } from "@capc/verifier";
import type { Opened } from "../compiler/1-open/session.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import { type Compiled, type CompileOptions, compile } from "../compiler/compile.ts";
import { type Compiler, makeCompiler } from "../compiler/compile-again.ts";
import type { Finding } from "../compiler/diagnostics/finding.ts";
import type { Recall } from "../compiler/record-build.ts";
import { findEarlyErrors } from "./find-early-errors.ts";
import { startVerification, type Verification } from "./verify-outputs.ts";

/**
 * Compiles, and hands every output to the verifier before anybody can write or run it: the compiler's rules explain, the verifier
 * decides. What it refuses is a bug of capc, `CAP9001`, and nothing comes out.
 */
export const compileConfined = (opened: Opened, options: CompileOptions): Compiled =>
  confined(opened, options, (hearing) => compile(opened, hearing));

/** The same for a project that is compiled again and again: the verifier sees each text once. */
export function makeConfinedCompiler(options: CompileOptions, recalling: Recalling = {}): Compiler {
  const { recall } = recalling;
  const verified = new WeakSet<Output>();
  let hear: CompileOptions["onOutput"];
  const compiler = makeCompiler({ ...options, onOutput: (output, expected) => hear?.(output, expected) }, recall);
  const compile = (opened: Opened): Compiled => {
    const compiled = confined(
      opened,
      options,
      (hearing) => {
        hear = hearing.onOutput;
        return compiler.compile(opened);
      },
      verified,
      recalling.stands,
    );
    if (compiled === "damaged") {
      compiler.forget();
      return compile(opened);
    }
    if (compiled.diagnostics.some(({ code }) => code === "CAP9001" || code === "CAP0011")) compiler.forget();
    return compiled;
  };
  return { compile, forget: compiler.forget, record: compiler.record };
}

/** What other processes have left, and whether the text of an output is already where it would be written: such a one is not written, nor verified. */
export interface Recalling {
  readonly recall?: Recall | undefined;
  readonly stands?: ((output: Output) => boolean) | undefined;
}

/** `damaged`: the verifier refuses what another process has left. */
function confined(opened: Opened, options: CompileOptions, act: (hearing: CompileOptions) => Compiled): Compiled;
function confined(
  opened: Opened,
  options: CompileOptions,
  act: (hearing: CompileOptions) => Compiled,
  verified: WeakSet<Output>,
  stands: Recalling["stands"],
): Compiled | "damaged";
function confined(
  opened: Opened,
  options: CompileOptions,
  act: (hearing: CompileOptions) => Compiled,
  verified: WeakSet<Output> = new WeakSet(),
  stands: Recalling["stands"] = () => false,
): Compiled | "damaged" {
  let verification: Verification | undefined;
  const made = new Set<Output>();
  const { diagnostics, outputs } = act({
    ...options,
    onOutput(output, expected) {
      verification ??= startVerification(expected);
      verification.add(output);
      made.add(output);
    },
  });
  const recalled = outputs.filter((output) => !verified.has(output) && !made.has(output) && !stands(output));
  if (!areConfined(recalled)) return "damaged";
  for (const output of recalled) verified.add(output);
  const unseen = outputs.filter((output) => made.has(output) && !verified.has(output));
  verification ??= startVerification(unseen.length);
  const verdicts = verification.verdicts(unseen);
  const refusals = unseen.flatMap((output, at) => refusalsOf(output, verdicts[at]!, opened));
  if (refusals.length > 0) return { diagnostics: [...diagnostics, ...refusals], outputs: [] };
  for (const output of unseen) verified.add(output);
  return { diagnostics, outputs };
}

function areConfined(outputs: readonly Output[]): boolean {
  if (outputs.length === 0) return true;
  const verification = startVerification(outputs.length);
  for (const output of outputs) verification.add(output);
  return verification.verdicts(outputs).every((refusals) => refusals.length === 0);
}

/** What speaks against an output: what the program's author did, or else a bug of ours. */
function refusalsOf(output: Output, refusals: readonly Refusal[], opened: Opened): readonly Finding[] {
  const module = opened.modules.find(({ path }) => path === output.source);
  const isOdd = module?.isJavaScript === true || refusals.some(({ reason }) => reason === "syntax");
  const errors = module !== undefined && isOdd ? findEarlyErrors(module, opened) : [];
  return errors.length > 0 ? errors : refusals.map((refusal) => refusedOutput(output, refusal));
}

const refusedOutput = ({ source }: Output, { message, line, column }: Refusal): Finding => ({
  code: "CAP9001",
  severity: "error",
  at: { file: source, start: 0, end: 0 },
  message: `capc wrote code that its verifier refuses: ${message} (line ${line}, column ${column} of the output)`,
  why: "what runs must be confined, whatever the compiler believes",
  help: "report this as a bug of capc, with the source",
});
