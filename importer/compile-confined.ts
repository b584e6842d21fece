import type { Refusal } from "@capc/verifier";
import type { Opened } from "../compiler/1-open/session.ts";
import type { Output } from "../compiler/5-emit/emit.ts";
import { type Compiled, type CompileOptions, compile } from "../compiler/compile.ts";
import type { Finding } from "../compiler/diagnostics/finding.ts";
import { startVerification } from "./verify-outputs.ts";

/**
 * Compiles, and hands every output to the verifier before anybody can write or run it: the compiler's rules explain, the verifier
 * decides. What it refuses is a bug of capc, `CAP9001`, and nothing comes out.
 */
export function compileConfined(opened: Opened, options: CompileOptions): Compiled {
  const verification = startVerification(opened.modules.length);
  const { diagnostics, outputs } = compile(opened, { ...options, onOutput: verification.add });
  const verdicts = verification.verdicts(outputs);
  const refusals = outputs.flatMap((output, at) => verdicts[at]!.map((refusal) => refusedOutput(output, refusal)));
  return { diagnostics: [...diagnostics, ...refusals], outputs: refusals.length > 0 ? [] : outputs };
}

const refusedOutput = ({ source }: Output, { message, line, column }: Refusal): Finding => ({
  code: "CAP9001",
  severity: "error",
  at: { file: source, start: 0, end: 0 },
  message: `capc wrote code that its verifier refuses: ${message} (line ${line}, column ${column} of the output)`,
  why: "what runs must be confined, whatever the compiler believes",
  help: "report this as a bug of capc, with the source",
});
