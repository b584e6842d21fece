// Random edits of a small project that stays open, types and ties between modules among them: after each, what is made of it step by step is what is made
// of it from nothing, findings included. Now and then it is closed, and opened with what the cache has of some edits ago. Usage: node test-fixtures/cache/random-edits.mjs [STEPS] [SEED] [MODULES]
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, exit } from "node:process";
import { openSession } from "../../dist/compiler/1-open/session.js";
import { compileProject } from "../../dist/importer/compile-project.js";
import { openWorkspace } from "../../dist/importer/open-workspace.js";

const [steps, seed, modules] = [Number(argv[2] ?? 300), Number(argv[3] ?? 1), Number(argv[4] ?? 10)];
let state = seed;
const pick = (below) => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return Math.floor((state / 0x80000000) * below);
};
const from = (j) => `"./m${j}.ts"`;

/** Parts that a module may have: `i` is its number, `j` another one's, `v` one of several ways. */
const parts = {
  extra: (i, _, v) => `
export interface Extra${i} { a: number; b?: string[]${["", "; c?: boolean", "; deep?: { of: number }[]"][v]} }
export function take${i}(x: Extra${i}, n: number): ${v === 2 ? "string" : "number"} { return ${v === 2 ? "`${x.a + n}`" : "x.a + n"}; }`,
  call: (i, j, v) => `
import { take${j}, type Extra${j} } from ${from(j)};
export function use${i}(x: Extra${j}): unknown { return take${j}(x, ${v}); }`,
  hand: (i, j) => `
import { take${j} as handed${i} } from ${from(j)};
export const hand${i} = (): unknown => [handed${i}];`,
  each: (i, _, v) => `
export function each${i}(items: string[], f: (s: string) => number): number { return ${["items.map(f).length", "[f].map((one) => one(items.join())).length", "items.map((one) => f(one) + 1).length"][v]}; }`,
  count: (i, j, v) => `
import { each${j} } from ${from(j)};
const local${i} = (s: string): number => s.length + ${v};
export const count${i} = (items: string[]): number => each${j}(items, local${i});`,
  again: (i, j) => `
export * from ${from(j)};`,
  rename: (i, j) => `
export type { Extra${j} as Other${i} } from ${from(j)};`,
  infer: (i, j, v) => `
import { type Extra${j} as In${i}, take${j} as took${i} } from ${from(j)};
export const infer${i} = (x: In${i}) => ({ x, n: took${i}(x, ${v}), m: ${v === 2 ? "true" : "1"} as const });`,
  deep: (i, j, v) => `
import { infer${j} } from ${from(j)};
export const deep${i} = (x: Parameters<typeof infer${j}>[0], n: number) => [infer${j}(x), n + ${v}] as const;`,
  reach: (i, j) => `
import { deep${j} } from ${from(j)};
export const reach${i} = (x: Parameters<typeof deep${j}>[0]): unknown => deep${j}(x, 1)[0].x.a;`,
  make: (i, j, v) => `
import type { Extra${j} as Made${i} } from ${from(j)};
export const make${i} = (x: Made${i}) => ({ get: () => x, set: (f: (x: Made${i}) => void) => f(x), n: () => ${v} });`,
  list: (i, j) => `
import type { Extra${j} as Item${i} } from ${from(j)};
export interface List${i} { items: Item${i}[]; next?: List${i} }
export const walk${i} = (list: List${i}): number => list.items.length + (list.next === undefined ? 0 : walk${i}(list.next));`,
  lists: (i, j) => `
import { type List${j}, walk${j} } from ${from(j)};
export const walks${i} = (lists: List${j}[]): number => lists.map((one) => walk${j}(one)).length;`,
  body: (i, _, v) => `
const secret${i} = { n: ${v} };
export const body${i} = (n: number): number => n + secret${i}.n;`,
};
const names = Object.keys(parts);
/** What the other module should have, most of the time. */
const needs = { deep: "infer", reach: "deep", lists: "list" };
const has = Array.from({ length: modules }, () => new Map());
const textOf = (i) => `export const id${i} = ${i};${[...has[i].values()].join("")}\n`;

const folder = realpathSync(mkdtempSync(join(tmpdir(), "capc-random-edits-")));
const pathOf = (i) => join(folder, "src", `m${i}.ts`);
const tsconfig = join(folder, "tsconfig.json");
mkdirSync(join(folder, "src"));
const options = {
  ...{ target: "esnext", lib: ["esnext"], types: [], module: "nodenext", moduleDetection: "force", strict: true },
  ...{ noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, verbatimModuleSyntax: true },
  ...{ isolatedModules: true, allowImportingTsExtensions: true, noEmit: true },
};
writeFileSync(tsconfig, JSON.stringify({ compilerOptions: options, include: ["src"] }));
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');

const toggle = (i, name) => {
  let j = (i + 1 + pick(modules - 1)) % modules;
  for (let tries = 0; tries < 20 && name in needs && !has[j].has(needs[name]); tries++) j = pick(modules);
  if (has[i].has(name) && !["extra", "each"].includes(name) && pick(4) === 0) has[i].delete(name);
  else has[i].set(name, parts[name](i, j, pick(3)));
};
for (let i = 0; i < modules; i++) {
  has[i].set("extra", parts.extra(i, 0, 0));
  has[i].set("each", parts.each(i, 0, 0));
  for (const name of names) if (pick(3) === 0) toggle(i, name);
  writeFileSync(pathOf(i), textOf(i));
}

mkdirSync(join(folder, "node_modules"));
let session = openSession({ cwd: folder });
let workspace = openWorkspace({ tsconfig, session });
const plain = openSession({ cwd: folder });
const fresh = () => compileProject(plain.openProject(tsconfig), workspace.settings, { form: "module" });
const shown = ({ diagnostics, outputs }) => JSON.stringify([diagnostics, outputs]);
let [results, failed] = [workspace.build(), 0];
let sound = 0;
for (let step = 0; step < steps && failed === 0; step++) {
  const edited = [...new Set([pick(modules), ...(pick(4) === 0 ? [pick(modules)] : [])])];
  for (const i of edited) {
    toggle(i, names[pick(names.length)]);
    writeFileSync(pathOf(i), textOf(i));
  }
  if (pick(8) === 0) {
    session.close();
    session = openSession({ cwd: folder });
    workspace = openWorkspace({ tsconfig, session });
    results = workspace.build();
  } else results = workspace.change(edited.map((i) => ({ path: pathOf(i) })));
  plain.update(edited.map(pathOf));
  const expected = fresh();
  if (expected.outputs.length > 0) sound++;
  if (shown(results) !== shown(expected)) {
    failed++;
    console.error(`seed ${seed}, step ${step}, after an edit of ${edited.map((i) => `m${i}.ts`)}:`);
    const told = (all) => all.map(({ code, at, message }) => `${code} ${at?.file.split("/").at(-1)}:${at?.start} ${message}`);
    console.error("  findings", told(results.diagnostics).join("; ") === told(expected.diagnostics).join("; ") ? "agree" : [told(results.diagnostics), told(expected.diagnostics)]);
    for (const [at, output] of expected.outputs.entries())
      if (JSON.stringify(output) !== JSON.stringify(results.outputs[at]))
        console.error(`  ${output.source}\n--- step by step\n${results.outputs[at]?.code}\n--- from nothing\n${output.code}`);
  }
  // Most programs are sound most of the time.
  if (expected.outputs.length === 0 && pick(5) > 0) {
    const faulty = new Set(expected.diagnostics.map(({ at }) => Number(/m(\d+)\.ts$/.exec(at?.file ?? "")?.[1] ?? 0)));
    for (const i of faulty) {
      for (const name of [...has[i].keys()]) if (!["extra", "each"].includes(name) && pick(2) === 0) has[i].delete(name);
      writeFileSync(pathOf(i), textOf(i));
    }
    const paths = [...faulty].map(pathOf);
    plain.update(paths);
    workspace.change(paths.map((path) => ({ path })));
  }
}
session.close();
plain.close();
rmSync(folder, { recursive: true });
console.log(failed > 0 ? "they differ" : `seed ${seed}: ${steps} edits, ${sound} of them sound: each is made as from nothing`);
exit(failed > 0 ? 1 : 0);
