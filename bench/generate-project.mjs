// Writes a project of many modules in the class-free language: interfaces, records, unions, makers, guarded exports, and imports
// among them. The same count gives the same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The text of module `n`: about 70 lines, importing from up to two modules before it. */
function moduleText(n) {
  const before = [n - 1, Math.floor(n / 2)].filter(
    (at, place, all) => at >= 0 && at !== n && all.indexOf(at) === place,
  );
  const imports = before
    .map((at) => `import { type Item${at}, priceOf${at}, makeStore${at} } from "./module${at}.ts";`)
    .join("\n");
  const uses = before
    .map(
      (at) => `
export function combine${n}With${at}(items: readonly Item${at}[], factor: number): number {
  const store = makeStore${at}("from ${n}", items.length);
  for (const item of items) store.put(item);
  return store.total() * factor + items.reduce((sum, item) => sum + priceOf${at}(item, factor), 0);
}`,
    )
    .join("\n");
  return `${imports}

export type Kind${n} = "plain" | "rare" | "unique";

export interface Item${n} {
  readonly id: string;
  readonly kind: Kind${n};
  readonly price: number;
  readonly tags: readonly string[];
  readonly note?: string;
  readonly size: { readonly width: number; readonly height: number };
}

export type Change${n} =
  | { readonly type: "add"; readonly item: Item${n} }
  | { readonly type: "remove"; readonly id: string }
  | { readonly type: "scale"; readonly by: number };

export interface Store${n} {
  put(item: Item${n}): boolean;
  find(id: string): Item${n} | undefined;
  apply(changes: readonly Change${n}[]): number;
  total(): number;
  names(limit?: number): readonly string[];
}

const weights: Readonly<Record<Kind${n}, number>> = { plain: 1, rare: ${(n % 7) + 2}, unique: ${(n % 11) + 5} };

export function priceOf${n}(item: Item${n}, factor: number): number {
  const base = item.price * weights[item.kind] * factor;
  return item.tags.includes("sale") ? Math.round(base * 0.9 * 100) / 100 : base;
}

export const area${n} = (item: Item${n}): number => item.size.width * item.size.height;

export function describe${n}(item: Item${n}, prefix = "item ${n}"): string {
  const note = item.note === undefined ? "" : \` (\${item.note})\`;
  return \`\${prefix} \${item.id}: \${item.kind}, \${priceOf${n}(item, 1).toFixed(2)}\${note}\`;
}

export function makeStore${n}(name: string, capacity: number): Store${n} {
  const items = new Map<string, Item${n}>();
  let scale = 1;
  const put = (item: Item${n}): boolean => {
    if (items.size >= capacity) return false;
    items.set(item.id, item);
    return true;
  };
  return {
    put,
    find: (id) => items.get(id),
    apply(changes) {
      let applied = 0;
      for (const change of changes) {
        if (change.type === "add") applied += put(change.item) ? 1 : 0;
        else if (change.type === "remove") applied += items.delete(change.id) ? 1 : 0;
        else scale *= change.by;
      }
      return applied;
    },
    total: () => [...items.values()].reduce((sum, item) => sum + priceOf${n}(item, scale), 0),
    names: (limit = capacity) => [...items.keys()].slice(0, limit).map((id) => \`\${name}/\${id}\`),
  };
}
${uses}
`;
}

/** Writes \`count\` modules and a tsconfig.json into a folder; answers the number of lines. */
export function generateProject(folder, count = 200) {
  mkdirSync(join(folder, "src"), { recursive: true });
  let lines = 0;
  for (let n = 0; n < count; n++) {
    const text = moduleText(n);
    lines += text.split("\n").length;
    writeFileSync(join(folder, "src", `module${n}.ts`), text);
  }
  const compilerOptions = {
    target: "esnext",
    lib: ["esnext"],
    types: [],
    module: "nodenext",
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    isolatedModules: true,
    allowImportingTsExtensions: true,
    rewriteRelativeImportExtensions: true,
    skipLibCheck: true,
    declaration: true,
    sourceMap: true,
    rootDir: "src",
    outDir: "out",
  };
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(folder, "tsconfig.json"), `${JSON.stringify({ compilerOptions, include: ["src"] }, null, 2)}\n`);
  return lines;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [, , folder, count] = process.argv;
  if (folder === undefined) {
    console.error("usage: node bench/generate-project.mjs FOLDER [COUNT]");
    process.exit(2);
  }
  console.log(`${generateProject(folder, Number(count ?? 200))} lines`);
}
