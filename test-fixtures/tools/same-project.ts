import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Folder, makeFolder } from "./make-folder.ts";

const project = new URL("./project/", import.meta.url);

/** The texts of the project that every tool builds. */
export const projectTexts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(project, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`.replaceAll("//", "/");
      return [path.slice(fileURLToPath(project).length), readFileSync(path, "utf8")];
    }),
);

/** The project on the disk, as if its packages were installed. */
export function makeProject(more: Readonly<Record<string, string>> = {}): Folder {
  const folder = makeFolder();
  folder.write({ ...projectTexts, ...more });
  return folder;
}

/** What the project prints, whoever has built it. */
export const results: readonly unknown[] = [
  15,
  "refused: deposit(amount): expected number, got string",
  "refused: deposit(amount): expected number, got NaN",
  12,
  "refused: pay(items[0].price): expected number, got string",
  "refused: makePurse(start): expected number, got undefined",
  0,
  "refused: stateOf(purse): expected Purse, got a record without getBalance",
  "closed",
  1,
  "refused: JSON.parse(text).price: expected number, got undefined",
  7,
  "refused: amountOf(sealed): expected ReturnType<typeof seal>, got a record without sealedBy",
  [true, false],
  "refused: isEven(n): expected number, got string",
  "used well",
  "refused: used(name): expected string, got number",
  [true, true, true, true, true, true, true, true, true],
  true,
];

/** What the host's own guards say, where the host is built too. */
export const hostResults: readonly unknown[] = [...results, [true, false]];

/** A module that asks for what it was not handed, behind a tab and behind letters of more than one byte. */
export const leak = `const name = "ö";\n\texport const spy = (note: string) => [/* ü */ fetch(note), name];\n`;
