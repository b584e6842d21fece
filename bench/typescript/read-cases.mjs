import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The tests of TypeScript below a folder, each with its files: a line `// @filename: x.ts` begins another one. */
export const readCases = (root) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: relative(root, path), files: filesOf(path) }));

const filesOf = (path) => {
  const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
  const [first, ...others] = text.split(/^\/\/\s*@filename\s*:/im);
  if (others.length === 0) return { [placed(path.split("/").at(-1))]: text };
  const files = others.map((part) => {
    const end = part.search(/\r?\n|$/);
    return [placed(part.slice(0, end)), part.slice(end).replace(/^\r?\n/, "")];
  });
  const isHead = first.replaceAll(/\/\/.*/g, "").trim() === "";
  return Object.fromEntries([...(isHead ? [] : [[placed("first.ts"), first]]), ...files]);
};

const placed = (name) =>
  `/p/${name
    .trim()
    .replaceAll("\\", "/")
    .replace(/^[a-z]:/i, "")
    .replace(/^[./]+/, "")}`;
