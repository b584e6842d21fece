import { joined, read } from "./repository.ts";

/** What an entry point exports, types included. */
export function exportsOf(path: string): readonly string[] {
  const text = read(path);
  const listed = [...text.matchAll(/^export\s+(type\s+)?\{([^}]*)\}/gm)].flatMap(([, type = "", names = ""]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => (type === "" ? name : `type ${name}`))
      .map((name) =>
        name.includes(" as ") ? `${name.startsWith("type ") ? "type " : ""}${name.split(" as ")[1]}` : name,
      ),
  );
  const declared = [
    ...text.matchAll(
      /^export\s+(?:default\s+)?(?:async\s+)?(interface|type|const|function\*?|class|enum|let)\s+(\w+)/gm,
    ),
  ].map(([, kind = "", name = ""]) => (kind === "interface" || kind === "type" ? `type ${name}` : name));
  const passedOn = [...text.matchAll(/^export (?:type )?\* from "([^"]+)"/gm)].flatMap(([, file = ""]) =>
    exportsOf(joined(path, file)),
  );
  return [...listed, ...declared, ...passedOn].toSorted((a, b) => (bare(a) < bare(b) ? -1 : 1));
}

export const bare = (name: string): string => name.replace(/^type /, "");
