import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Opened, openSession, type Session } from "../1-open/session.ts";
import { codes } from "../diagnostics/codes.ts";
import { findPosition } from "../diagnostics/find-position.ts";
import type { Finding, TypeScriptError } from "../diagnostics/finding.ts";
import { renderFrame } from "../diagnostics/render-frame.ts";
import { allRules } from "./all-rules.ts";
import { check } from "./check.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, "utf8");
const list = (folder: string): readonly string[] =>
  existsSync(`${root}${folder}`) ? readdirSync(`${root}${folder}`) : [];

/** `fail.ts`, `fail-2.js`, `pass.ts` and the like are checked; other files of a fixture are there to be imported. */
const fixtures = list("test-fixtures/rules").map((name) => {
  const sources = list(`test-fixtures/rules/${name}`).filter((file) => /\.[mc]?[jt]sx?$/.test(file));
  const files = new Map(sources.map((file) => [file, read(`test-fixtures/rules/${name}/${file}`)]));
  files.delete("fail.fixed.ts");
  return { name, code: name.slice(0, 7), slug: name.slice(8), files };
});

interface Example {
  readonly path: string;
  readonly text: string;
  readonly verdict: string;
}

/** The fenced blocks of a page that say what becomes of them: ```ts rejected, ```ts accepted. */
function examplesOf(code: string): readonly Example[] {
  if (!existsSync(`${root}docs/rules/${code}.md`)) return [];
  const blocks = read(`docs/rules/${code}.md`).matchAll(/^```(ts|js|tsx) (rejected|accepted)\n(.*?)^```$/gms);
  return [...blocks].map(([, extension, verdict, text], index) => ({
    path: `/pages/${code}/${index}.${extension}`,
    text: text!,
    verdict: verdict!,
  }));
}

const pages = new Map(codes.map(({ code }) => [code, examplesOf(code)]));

let session: Session;
let byFile: ReadonlyMap<string, { findings: readonly Finding[]; errors: readonly TypeScriptError[] }>;
let texts: Readonly<Record<string, string>>;

// One session, one project, one check: all fixtures and examples of the tree.
beforeAll(() => {
  session = openSession();
  texts = Object.fromEntries([
    ...fixtures.flatMap(({ name, files }) => [...files].map(([file, text]) => [`/rules/${name}/${file}`, text])),
    ...[...pages.values()].flat().map(({ path, text }) => [path, text]),
  ]);
  const opened = session.openTexts(texts);
  const { findings } = check(opened, { soundness: "error", language: "error" });
  byFile = new Map(
    opened.modules.map(({ path }) => [
      path,
      { findings: findings.filter(({ at }) => at.file === path), errors: errorsIn(opened, path) },
    ]),
  );
});
afterAll(() => session.close());

const errorsIn = (opened: Opened, path: string): readonly TypeScriptError[] =>
  [...opened.program.getSyntacticDiagnostics(path), ...opened.program.getSemanticDiagnostics(path)].map((error) => ({
    code: `TS${error.code}`,
    severity: "error",
    at: { file: path, start: error.pos, end: error.end },
    message: error.text,
  }));

const of = (path: string) => byFile.get(path) ?? { findings: [], errors: [] };

/** `CAP1001@3` for each finding, by line. */
const placed = (findings: readonly Finding[], text: string): readonly string[] =>
  findings.map(({ code, at }) => `${code}@${findPosition(text, at.start).line}`);

/** What a fixture's author expects: `//~ CAP1001` stands under the line of the finding, one code for each. */
const marked = (text: string): readonly string[] =>
  text.split("\n").flatMap((line, index) => {
    const [, expected = ""] = /^\s*\/\/~\s*(.*)$/.exec(line) ?? [];
    return expected
      .split(/\s+/)
      .filter((code) => code !== "")
      .map((code) => `${code}@${lineAbove(text, index)}`);
  });

function lineAbove(text: string, index: number): number {
  const lines = text.split("\n");
  let above = index - 1;
  while (/^\s*\/\/~/.test(lines[above] ?? "")) above--;
  return above + 1;
}

const frames = (findings: readonly Finding[], text: string, name: string): string =>
  `${findings.map((finding) => renderFrame(finding, text, { name })).join("\n\n")}\n`;

describe.each(fixtures)("$name", ({ name, code, slug, files }) => {
  const failing = [...files].filter(([file]) => file.startsWith("fail"));
  const passing = [...files].filter(([file]) => file.startsWith("pass"));

  it("belongs to a rule", () => {
    expect(allRules.find((rule) => rule.code === code)?.slug).toBe(slug);
  });

  it("rejects at the marked lines, and nowhere else", () => {
    for (const [file, text] of failing) {
      const { findings } = of(`/rules/${name}/${file}`);
      expect(placed(findings, text).toSorted(), file).toEqual(marked(text).toSorted());
    }
    const own = failing.flatMap(([, text]) => marked(text)).filter((mark) => mark.startsWith(code));
    expect(own.length, "at least two rejected cases").toBeGreaterThanOrEqual(2);
  });

  it("says so in these words", async () => {
    const shown = failing.map(([file, text]) => frames(of(`/rules/${name}/${file}`).findings, text, file)).join("\n");
    await expect(shown).toMatchFileSnapshot(`${root}test-fixtures/rules/${name}/fail.stderr`);
  });

  it("accepts the nearest legal neighbour", () => {
    expect(passing.length).toBeGreaterThan(0);
    for (const [file, text] of passing) {
      const { findings, errors } = of(`/rules/${name}/${file}`);
      expect(frames(findings, text, file), file).toBe("\n");
      expect(errors, file).toEqual([]);
    }
  });
});

describe("fixes", () => {
  const fixable = () =>
    fixtures.flatMap(({ name, files }) =>
      [...files].flatMap(([file, text]) => {
        const findings = of(`/rules/${name}/${file}`).findings.filter(({ fix }) => fix !== undefined);
        return findings.length === 0 ? [] : [{ name, file, text, findings }];
      }),
    );

  it("make these texts, in which what was fixed is no longer found", async () => {
    const fixed = Object.fromEntries(
      fixable().map(({ name, file, text, findings }) => [`/rules/${name}/${file}`, applied(findings, text)]),
    );
    for (const { name, file } of fixable()) {
      const snapshot = `${root}test-fixtures/rules/${name}/${file.replace(/(\.\w+)$/, ".fixed$1.txt")}`;
      await expect(fixed[`/rules/${name}/${file}`]).toMatchFileSnapshot(snapshot);
    }
    const opened = session.openTexts({ ...texts, ...fixed });
    const { findings } = check(opened, { soundness: "error", language: "error" });
    for (const { at, code, fix } of findings)
      if (at.file in fixed && fix !== undefined) expect({ code, at }).toBe("fixed");
  });

  const applied = (findings: readonly Finding[], text: string): string =>
    findings
      .flatMap(({ fix = [] }) => fix)
      .toSorted((a, b) => b.start - a.start)
      .reduce((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
});

describe.each([...pages].filter(([, examples]) => examples.length > 0))("docs/rules/%s.md", (code, examples) => {
  it("shows what is rejected and what is accepted", () => {
    expect(new Set(examples.map(({ verdict }) => verdict))).toEqual(new Set(["rejected", "accepted"]));
    for (const { path, text, verdict } of examples) {
      const { findings, errors } = of(path);
      if (verdict === "rejected")
        expect(
          findings.map((finding) => finding.code),
          text,
        ).toContain(code);
      else {
        expect(frames(findings, text, path), text).toBe("\n");
        expect(errors, text).toEqual([]);
      }
    }
  });
});

describe("the tree", () => {
  const ruleCodes = codes.filter(({ code }) => /^CAP[123]/.test(code));

  it("has a rule, a file, fixtures and a page for each code, and no others", () => {
    const expected = ruleCodes.map(({ code, slug }) => `${code}-${slug}`);
    const sorted = (names: readonly string[]): readonly string[] => names.toSorted();
    expect(sorted(allRules.map(({ code, slug }) => `${code}-${slug}`))).toEqual(expected);
    expect(sorted(fixtures.map(({ name }) => name))).toEqual(expected);
    expect(sorted(list("compiler/2-check/rules"))).toEqual(sorted(ruleCodes.map(({ slug }) => `${slug}.ts`)));
    expect(sorted(list("docs/rules").filter((name) => /^CAP\d/.test(name)))).toEqual(
      codes.map(({ code }) => `${code}.md`),
    );
    for (const { code } of ruleCodes) expect(pages.get(code)!.length, `examples in ${code}.md`).toBeGreaterThan(1);
  });

  it("has an index of all codes", async () => {
    const rows = codes.map(({ code, slug, summary }) => `| [${code}](${code}.md) | ${slug} | ${summary} |`);
    const page = [
      "# Codes",
      "",
      "One page for each: what capc says, why, and what to write instead. `capc explain CAP1001` shows the page in the terminal.",
      "This list is made from `compiler/diagnostics/codes.ts` by `npx vitest run compiler/2-check/rules.test.ts -u`.",
      "",
      "| code | name | what is meant |",
      "| --- | --- | --- |",
      ...rows,
      "",
    ].join("\n");
    await expect(page).toMatchFileSnapshot(`${root}docs/rules/README.md`);
  });
});
