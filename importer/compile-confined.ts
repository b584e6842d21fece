import { verify } from "@capc/verifier";
import type { Opened } from "../compiler/1-open/session.ts";
import { type Compiled, type CompileOptions, compile } from "../compiler/compile.ts";
import type { Finding } from "../compiler/diagnostics/finding.ts";

/**
 * Compiles, and hands every output to the verifier before anybody can write or run it: the compiler's rules explain, the verifier
 * decides. What it refuses is a bug of capc, `CAP9001`, and nothing comes out.
 */
export function compileConfined(opened: Opened, options: CompileOptions): Compiled {
  const { diagnostics, outputs } = compile(opened, options);
  const refusals = outputs.flatMap((output): Finding[] => {
    const allowed = ["@capc/runtime", "@capc/runtime/emitted"];
    const isAllowed = (specifier: string): boolean =>
      allowed.includes(specifier) || output.emittedImports.includes(specifier);
    return verify(output.code, { goal: output.form, imports: isAllowed }).map((refusal) => ({
      code: "CAP9001",
      severity: "error",
      at: { file: output.source, start: 0, end: 0 },
      message: `capc wrote code that its verifier refuses: ${refusal.message} (line ${refusal.line}, column ${refusal.column} of the output)`,
      why: "what runs must be confined, whatever the compiler believes",
      help: "report this as a bug of capc, with the source",
    }));
  });
  return { diagnostics: [...diagnostics, ...refusals], outputs: refusals.length > 0 ? [] : outputs };
}
