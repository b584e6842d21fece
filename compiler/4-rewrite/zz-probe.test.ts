import { readFileSync, readdirSync } from "node:fs";
import { execSync } from "node:child_process";
import { parse } from "acorn";
import ts from "typescript-6";
import { test } from "vitest";
import { openSession } from "../1-open/session.ts";
import { openEdits } from "./edits.ts";
import { eraseTypes } from "./erase.ts";
const s = openSession();
const ours = (texts: string[]) => {
  const o = s.openTexts(Object.fromEntries(texts.map((t, i) => [`/p/f${i}.ts`, t])));
  const by = new Map(o.modules.map((m) => [m.path, m]));
  return texts.map((_, i) => { const m = by.get(`/p/f${i}.ts`); if (!m) return { code: "", un: ["no module"], syn: 1 };
    const e = openEdits(m.text); let un: string[] = []; let code = ""; try { un = eraseTypes(m, e, "module").map((u) => u.what); code = e.toText(); } catch (x) { un = ["THROW " + (x as Error).stack]; }
    return { code, un, syn: o.program.getSyntacticDiagnostics(m.path).length }; });
};
const theirs = (t: string) => { const r = ts.transpileModule(t, { reportDiagnostics: true, compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true, isolatedModules: true, moduleDetection: ts.ModuleDetectionKind.Force, removeComments: true, useDefineForClassFields: true } }); return { code: r.outputText, bad: r.diagnostics!.length }; };
const nothing = (n: any) => n?.type === "EmptyStatement" || (n?.type === "ExportNamedDeclaration" && !n.declaration && !n.source && n.specifiers?.length === 0);
const tree = (c: string) => { try { return JSON.stringify(parse(c, { ecmaVersion: "latest", sourceType: "module", allowHashBang: true }), (k, v) => k === "start" || k === "end" || k === "raw" ? undefined : typeof v === "bigint" ? `${v}n` : Array.isArray(v) ? v.filter((x) => !nothing(x)) : v); } catch (e) { return undefined; } };
const corpus: [string, string][] = [];
for (const f of readdirSync("/tmp/erz/tbs")) corpus.push(["tbs/" + f, readFileSync("/tmp/erz/tbs/" + f, "utf8")]);
for (const f of execSync("git ls-files '*.ts'", { encoding: "utf8" }).trim().split("\n")) try { corpus.push([f, readFileSync(f, "utf8")]); } catch {}
const cmp = (name: string, t: string, o: { code: string; un: string[]; syn: number }, stat: Record<string, number>, out: string[]) => {
  const th = theirs(t);
  if (o.un.some((u) => u.startsWith("THROW"))) { stat.throw!++; out.push("THROW " + name + "\n" + o.un.join("\n") + "\n" + t.slice(0, 300)); return; }
  if (o.syn || th.bad) { stat.syntax!++; return; }
  if (o.un.length) { stat.unsupported!++; return; }
  const a = tree(o.code), b = tree(th.code);
  if (a === undefined && b === undefined) { stat.both!++; return; }
  if (o.code.split(/\r\n|[\n\r\u2028\u2029]/).length !== t.split(/\r\n|[\n\r\u2028\u2029]/).length) out.push("LINES " + name);
  if (a === b) { stat.same!++; return; }
  stat.diff!++; out.push(`DIFF ${name} ${a === undefined ? "(ours does not parse)" : b === undefined ? "(tsc's does not parse)" : ""}`); fails.push([name, t, o.code, th.code]);
};
const fails: [string, string, string, string][] = [];
test("corpus", () => {
  const stat = { same: 0, diff: 0, both: 0, unsupported: 0, syntax: 0, throw: 0 }, out: string[] = [];
  const os = ours(corpus.map(([, t]) => t));
  corpus.forEach(([n, t], i) => cmp(n, t, os[i]!, stat, out));
  console.log("WHOLE FILES", JSON.stringify(stat), out.slice(0, 20).join("\n"));
  for (const f of fails.slice(0, 3)) console.log(f[0], "\nOURS", f[2].slice(0, 200));
}, 300000);
test("fuzz", () => {
  let seed = 42; const rnd = (n: number) => { seed = (Math.imul(seed, 1103515245) + 12345) >>> 0; return (seed >>> 8) % n; };
  const fills = ["\n", "\n", " /* c */ ", " /* :<>)( */ ", " // x\n", "\r\n", "\u2028", " /*\n*/ "];
  // top-level statements as units, so that a bad one does not spoil the rest
  const units: string[] = [];
  for (const [n, t] of corpus) { if (!n.startsWith("tbs/") && !n.startsWith("test-fixtures/erasure") && !n.startsWith("compiler/4") && !n.startsWith("compiler/3") && !n.startsWith("test-fixtures/rules")) continue;
    const sf = ts.createSourceFile("a.ts", t, ts.ScriptTarget.ESNext, true); for (const st of sf.statements) { const x = st.getText(); if (x.length < 700) units.push(x); } }
  const texts: string[] = [];
  for (let i = 0; i < 6000; i++) {
    const k = 1 + rnd(3); let t = ""; for (let j = 0; j < k; j++) { let u = units[rnd(units.length)]!; if (rnd(2)) u = u.replace(/;$/, ""); t += (j ? "\n" : "") + u; }
    const toks: number[] = []; const sf = ts.createSourceFile("a.ts", t, ts.ScriptTarget.ESNext, true);
    const v = (x: ts.Node) => { const c = x.getChildren(sf); if (!c.length && x.end > x.pos) toks.push(x.getStart(sf)); c.forEach(v); }; v(sf);
    const at = Array.from({ length: rnd(4) }, () => [toks[rnd(toks.length || 1)] ?? 0, fills[rnd(fills.length)]!] as const).sort((a, b) => b[0] - a[0]);
    for (const [p, f] of at) t = t.slice(0, p) + f + t.slice(p); texts.push(t);
  }
  fails.length = 0; const stat = { same: 0, diff: 0, both: 0, unsupported: 0, syntax: 0, throw: 0 }, out: string[] = [];
  for (let i = 0; i < texts.length; i += 1500) { const part = texts.slice(i, i + 1500); const os = ours(part); part.forEach((t, j) => cmp("#" + (i + j), t, os[j]!, stat, out)); }
  console.log("FUZZ units", units.length, JSON.stringify(stat), out.slice(0, 30).join("\n"));
  for (const f of fails.sort((a, b) => a[1].length - b[1].length).slice(0, 12)) console.log("-----", f[0], "\n" + JSON.stringify(f[1]) + "\nOURS " + JSON.stringify(f[2]) + "\nTSC  " + JSON.stringify(f[3]));
  s.close();
}, 600000);
