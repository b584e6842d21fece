import { describe, expect, it } from "vitest";
import { exists, isFolder, isTest, kept, ourCode, ratchet, read, shippedCode } from "./repository.ts";

/** `ourCode` without the files that spell out what they forbid. */
const others = ourCode.filter((path) => !path.startsWith("tidy/"));

/** Uses of `process` outside of the command's first file. Each reads what does not change, or is the first file of a thread or, as `capc/register`, of a program. */
const usesOfProcess: readonly string[] = [
  "cli/attack-worker.ts",
  "compiler/1-open/session.ts",
  "compiler/1-open/virtual-files.ts",
  "plugins/register.ts",
];

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");

describe("names", () => {
  it("say what is in a file", () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|shared|stuff)(\.|\/|$)/;
    expect(ourCode.filter((path) => vague.test(path))).toEqual([]);
  });

  it("of files are in lower case with hyphens", () => {
    const odd = ourCode.filter((path) => !/^[a-z0-9./-]+$/.test(path));
    expect(odd).toEqual([]);
  });

  it("of attacks are names of fixtures", () => {
    const named = ourCode.flatMap((path) =>
      [...read(path).matchAll(/\/\/ ATTACK ([\w./-]+)/g)].map(([, name = ""]) => ({
        path,
        name: name.replace(/[.:]$/, ""),
      })),
    );
    const lost = named.filter(
      ({ name }) => !["escapes/", "", "rules/"].some((folder) => isThere(`test-fixtures/${folder}${name}`)),
    );
    expect(lost).toEqual([]);
  });

  it("of tests do not hide that they are not run", () => {
    const hidden =
      /\b(it|test|describe|bench)(\.\w+)*\.(skip|only|todo|fails|skipIf|runIf)\b|\b(xit|xdescribe|fit|fdescribe)\(/;
    // Where a system lacks what is tested, it may be left out there.
    const textOf = (path: string): string => read(path).replaceAll(/\.(run|skip)If\(process\.platform /g, "(");
    expect(others.filter((path) => isTest(path) && hidden.test(textOf(path)))).toEqual([]);
  });

  it("leave nothing for later", () => {
    expect(others.filter((path) => /\b(TODO|FIXME|XXX|HACK)\b/.test(read(path)))).toEqual([]);
  });

  it("have `process` in one file", () => {
    const using = shippedCode.filter(
      (path) =>
        path !== "cli/main.ts" && /(?<![\w.`"'|-])process\s*[.[]|=\s*process\b/.test(withoutComments(read(path))),
    );
    expect(ratchet(using, usesOfProcess)).toEqual(kept);
  });
});

/** A folder of cases, or one case of it. */
const isThere = (path: string): boolean =>
  isFolder(path) || [".ts", ".js", ".mjs"].some((extension) => exists(path + extension)) || exists(path);
