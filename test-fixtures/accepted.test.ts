import { verify } from "@capc/verifier";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Opened, openSession, type Session } from "../compiler/1-open/session.ts";
import { check } from "../compiler/2-check/check.ts";
import { compile } from "../compiler/compile.ts";
import { functionModules, loadingModules } from "./tools/generate-programs.ts";

let session: Session;
beforeAll(() => {
  session = openSession();
});
afterAll(() => session.close());

const lenient = { soundness: "warn", language: "warn" } as const;

/** Errors of syntax, and early errors of JavaScript that TypeScript has among those of types: such a text is no program. */
const noProgram = (code: number): boolean =>
  code < 2000 || [2300, 2357, 2364, 2406, 2451, 2480, 2487, 2491, 2492, 2524, 2703, 2777, 2778, 2779, 2780, 2781].includes(code);

/**
 * Whatever the rules let through must be confined in the eyes of the verifier, which shares no code with them: what it refuses then is
 * reported as a bug of capc, and helps nobody. (TypeScript's opinion about types does not count here, only about syntax.)
 */
function judge(texts: readonly string[]): { readonly accepted: number; readonly refused: readonly string[] } {
  const paths = texts.map((_, index) => `/g${index}.ts`);
  const opened = session.openTexts(Object.fromEntries(texts.map((text, index) => [paths[index]!, text])));
  const { program } = opened;
  const broken = new Set(
    [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()]
      .filter(({ code }) => noProgram(code))
      .map(({ fileName }) => fileName),
  );
  const rejected = new Set(check(opened, lenient).findings.flatMap(({ severity, at }) => (severity === "error" ? at.file : [])));
  const programs = opened.modules.filter(({ path }) => !broken.has(path) && !rejected.has(path));
  const alone: Opened = { ...opened, modules: programs, typescriptErrors: () => [] };
  const refused = (["module", "closure"] as const).flatMap((form) => {
    const { outputs, diagnostics } = compile(alone, { ...lenient, form, declarations: false });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    if (outputs.length < programs.length) return [`no output: ${errors.map(({ code, message }) => `${code} ${message}`).join("\n")}`];
    return outputs.flatMap(({ code, source }) =>
      verify(code, { goal: form, imports: () => true }).map(({ message }) => `${message}\n${texts[paths.indexOf(source)]}`),
    );
  });
  return { accepted: programs.length, refused };
}

describe("what the check accepts, the verifier accepts", () => {
  it("in initialisers at module scope", () => {
    const { accepted, refused } = judge(fc.sample(loadingModules, { numRuns: 500, seed: 3 }));
    expect(refused).toEqual([]);
    expect(accepted).toBeGreaterThan(60);
  });

  it("in functions", () => {
    const { accepted, refused } = judge(fc.sample(functionModules, { numRuns: 500, seed: 4 }).filter(({ length }) => length < 800));
    expect(refused).toEqual([]);
    expect(accepted).toBeGreaterThan(60);
  });
});
