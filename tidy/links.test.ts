import { describe, expect, it } from "vitest";
import { allFiles, exists, joined, read } from "./repository.ts";

const pages = allFiles.filter((path) => path.endsWith(".md"));

/** Without the examples: what looks like a link there is code. */
const proseOf = (path: string): string =>
  read(path)
    .replace(/^```.*?^```/gms, "")
    .replace(/`[^`\n]*`/g, "");

const linksOf = (path: string): readonly string[] =>
  [...proseOf(path).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

/** Headings as GitHub names them in links. */
const anchorsOf = (path: string): readonly string[] =>
  [...read(path).matchAll(/^#+\s+(.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );

describe("links in the documentation", () => {
  it("are there to be followed", () => {
    expect(pages.flatMap(linksOf).length).toBeGreaterThan(10);
  });

  it("lead somewhere", () => {
    const broken = pages.flatMap((page) =>
      linksOf(page)
        .filter((target) => {
          const [file = "", anchor] = target.split("#");
          const path = file === "" ? page : joined(page, file);
          return !exists(path) || (anchor !== undefined && !anchorsOf(path).includes(anchor));
        })
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
