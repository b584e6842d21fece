import { readFileSync } from "node:fs";
import { listIntrinsics, permits, safeNames, tamedMembers } from "@capc/runtime/tables";
import { describe, expect, it } from "vitest";
import { pathOf } from "./compare-with-table.ts";
import { describeTable } from "./describe-table.ts";

const rows = listIntrinsics();
const pathsOf = (...fates: readonly string[]): readonly string[] =>
  rows.filter(({ fate }) => fates.includes(fate)).map(pathOf);

describe("the table of intrinsics", () => {
  it("is what docs/intrinsics.md says: `npm run build && npm run intrinsics`", () => {
    expect(readFileSync(new URL("../docs/intrinsics.md", import.meta.url), "utf8")).toBe(describeTable(rows));
  });

  it("has every path once, and a reason for each", () => {
    const paths = rows.map(pathOf);
    expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([]);
    expect(rows.filter(({ name, why }) => name === "" || why.length < 6).map(pathOf)).toEqual([]);
    expect(rows.length).toBeGreaterThan(1000);
  });

  it("keeps what lockdown permits, and nothing else", () => {
    const isPermitted = (path: string): boolean => {
      const cut = path.lastIndexOf(".");
      return permits[path.slice(0, cut)]?.split(" ").includes(path.slice(cut + 1)) ?? false;
    };
    const members = rows.filter(({ owner }) => owner in permits);
    expect(members.filter((row) => (row.fate === "removed") === isPermitted(pathOf(row))).map(pathOf)).toEqual([]);
    const known = new Set(rows.map(({ owner }) => owner));
    const silent = Object.keys(permits).filter((owner) => !known.has(owner));
    // Constructors of errors and weak containers have nothing of their own but what every function has.
    expect(silent.filter((owner) => !/Error$/.test(owner))).toEqual([]);
  });

  it("gives modules the names that the rule and the verifier let through", () => {
    const names = rows.filter(({ owner, fate }) => owner === "" && fate !== "host").map(pathOf);
    expect(names.filter((name) => name !== "InternalError").toSorted()).toEqual([...safeNames].toSorted());
  });

  it("leaves to hosts what the rule keeps from modules", () => {
    const tamed = Object.entries(tamedMembers).flatMap(([owner, members]) =>
      Object.keys(members).map((member) => `${owner}.${member}`),
    );
    expect(tamed.filter((path) => !pathsOf("host").includes(path))).toEqual([]);
  });

  it("knows what is new", () => {
    const news = `Temporal.PlainDate.prototype.until %IteratorPrototype%.flatMap Iterator.zip Iterator.concat
      DisposableStack.prototype.defer Symbol.dispose Math.f16round Uint8Array.fromBase64 Error.isError Math.sumPrecise
      Promise.try RegExp.escape Map.prototype.getOrInsert Array.fromAsync JSON.rawJSON Intl.DurationFormat
      ArrayBuffer.prototype.transfer Set.prototype.union`.split(/\s+/);
    expect(news.filter((path) => !pathsOf("kept", "tamed").includes(path))).toEqual([]);
    expect(pathsOf("host")).toEqual(expect.arrayContaining(["Temporal.Now", "Atomics.pause", "ShadowRealm"]));
  });
});
