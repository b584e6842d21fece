import type { Refusal } from "@capc/verifier";
import type { Opened } from "../compiler/1-open/session.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import { type Compiled, type CompileOptions, compile } from "../compiler/compile.ts";
import { type Compiler, makeCompiler } from "../compiler/compile-again.ts";
import type { Finding } from "../compiler/diagnostics/finding.ts";
import { findEarlyErrors } from "./find-early-errors.ts";
import { startVerification, type Verification } from "./verify-outputs.ts";

/**
 * Compiles, and hands every output to the verifier before anybody can write or run it: the compiler's rules explain, the verifier
 * decides. What it refuses is a bug of capc, `CAP9001`, and nothing comes out.
 */
export const compileConfined = (opened: Opened, options: CompileOptions): Compiled =>
  confined(opened, options, (hearing) => compile(opened, hearing));

/** The same for a project that is compiled again and again: the verifier sees each text once. */
export function makeConfinedCompiler(options: CompileOptions): Compiler {
  const verified = new WeakSet<Output>();
  let hear: CompileOptions["onOutput"];
  const compiler = makeCompiler({ ...options, onOutput: (output, expected) => hear?.(output, expected) });
  return {
    compile(opened) {
      const compiled = confined(
        opened,
        options,
        (hearing) => {
          hear = hearing.onOutput;
          return compiler.compile(opened);
        },
        verified,
      );
      if (compiled.diagnostics.some(({ code }) => code === "CAP9001" || code === "CAP0011")) compiler.forget();
      return compiled;
    },
    forget: compiler.forget,
  };
}

function confined(
  opened: Opened,
  options: CompileOptions,
  act: (hearing: CompileOptions) => Compiled,
  verified: WeakSet<Output> = new WeakSet(),
): Compiled {
  let verification: Verification | undefined;
  const { diagnostics, outputs } = act({
    ...options,
    onOutput(output, expected) {
      verification ??= startVerification(expected);
      verification.add(output);
    },
  });
  const unseen = outputs.filter((output) => !verified.has(output));
  verification ??= startVerification(unseen.length);
  const verdicts = verification.verdicts(unseen);
  const refusals = unseen.flatMap((output, at) => refusalsOf(output, verdicts[at]!, opened));
  if (refusals.length > 0) return { diagnostics: [...diagnostics, ...refusals], outputs: [] };
  for (const output of unseen) verified.add(output);
  return { diagnostics, outputs };
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
