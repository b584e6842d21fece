import type { Refusal } from "@capc/verifier";
import type { Opened } from "../compiler/1-open/session.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import { type Compiled, type CompileOptions, compile } from "../compiler/compile.ts";
import { type Compiler, makeCompiler } from "../compiler/compile-again.ts";
import type { Finding } from "../compiler/diagnostics/finding.ts";
import { startVerification, type Verification } from "./verify-outputs.ts";

/**
 * Compiles, and hands every output to the verifier before anybody can write or run it: the compiler's rules explain, the verifier
 * decides. What it refuses is a bug of capc, `CAP9001`, and nothing comes out.
 */
export const compileConfined = (opened: Opened, options: CompileOptions): Compiled =>
  confined(options, (hearing) => compile(opened, hearing));

/** The same for a project that is compiled again and again: the verifier sees each text once. */
export function makeConfinedCompiler(options: CompileOptions): Compiler {
  const verified = new WeakSet<Output>();
  let hear: CompileOptions["onOutput"];
  const compiler = makeCompiler({ ...options, onOutput: (output, expected) => hear?.(output, expected) });
  return {
    compile(opened) {
      const compiled = confined(
        options,
        (hearing) => {
          hear = hearing.onOutput;
          return compiler.compile(opened);
        },
        verified,
      );
      if (compiled.diagnostics.some(({ code }) => code === "CAP9001")) compiler.forget();
      return compiled;
    },
    forget: compiler.forget,
  };
}

function confined(
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
  const refusals = unseen.flatMap((output, at) => verdicts[at]!.map((refusal) => refusedOutput(output, refusal)));
  if (refusals.length > 0) return { diagnostics: [...diagnostics, ...refusals], outputs: [] };
  for (const output of unseen) verified.add(output);
  return { diagnostics, outputs };
}

const refusedOutput = ({ source }: Output, { message, line, column }: Refusal): Finding => ({
  code: "CAP9001",
  severity: "error",
  at: { file: source, start: 0, end: 0 },
  message: `capc wrote code that its verifier refuses: ${message} (line ${line}, column ${column} of the output)`,
  why: "what runs must be confined, whatever the compiler believes",
  help: "report this as a bug of capc, with the source",
});
