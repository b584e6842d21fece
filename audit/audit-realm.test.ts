import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const capc = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

/** Runs the command in a realm in which the given text has been before. */
const auditAfter = (text: string, ...flags: readonly string[]): { code: number | null; out: string; err: string } => {
  const before = `data:text/javascript,${encodeURIComponent(text)}`;
  const words = ["--import", before, capc, "audit", ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8", timeout: 20_000 });
  return { code: status, out: stdout, err: stderr };
};

describe("capc audit --intrinsics", () => {
  it("finds this engine sound", () => {
    const { code, out, err } = auditAfter("", "--intrinsics");
    expect(err).toBe("");
    expect(out).toMatch(/^Node \d+.*: syntax and the safe list lead to \d{3,} shared objects/);
    expect(out).toMatch(
      /removed \(\d+\):\n.*RegExp\.lastMatch.*\nsound: nothing that the table does not know survived/s,
    );
    expect(code).toBe(0);
  });

  it("says the same as JSON, with all that is kept", () => {
    const { code, out } = auditAfter("Array.newcomer = () => 1;", "--intrinsics", "--json");
    expect(JSON.parse(out)).toMatchObject({
      isSound: true,
      known: { kept: expect.arrayContaining(["Array.prototype.at", "Map.prototype.get"]) },
      unknown: [{ path: "Array.newcomer", became: "removed" }],
      changeable: [],
      authority: [],
      codeMakers: [],
    });
    expect(code).toBe(0);
  });

  it("wants to be told what to audit", () => {
    expect(auditAfter("")).toMatchObject({ code: 2, err: "capc: say what to audit: `capc audit --intrinsics`\n" });
  });

  // What lockdown cannot take away, one of each sort: an audit that misses them would say nothing about an engine.
  it("tells each hole from what is sound, and ends with 1", () => {
    const { code, out } = auditAfter(
      `const stuck = (owner, key, value) => Object.defineProperty(owner, key, { value });
      stuck(Array.prototype, "newcomer", 1);
      stuck(Map, "compile", (text) => Function(text));
      stuck(JSON, "timer", queueMicrotask);
      stuck(Promise, "mailbox", []);
      Int8Array.fromHex = () => 1;`,
      "--intrinsics",
    );
    expect(out.slice(out.indexOf("\nnot sound:")).trim().split("\n")).toEqual([
      "not sound:",
      "  unknown to the table: Int8Array.fromHex",
      "  unknown to the table: JSON.timer",
      "  unknown to the table: Map.compile",
      "  unknown to the table: Promise.mailbox",
      "  unknown to the table: Array.prototype.newcomer",
      "  unknown to the table: Promise.mailbox.length",
      "  can be changed: JSON.timer",
      "  can be changed: Map.compile",
      "  can be changed: Promise.mailbox",
      "  can be changed: JSON.timer.prototype",
      "  reaches the host: queueMicrotask by JSON.timer",
      "  makes code from text: Map.compile",
    ]);
    expect(code).toBe(1);
  });

  it("says why, where lockdown comes too late", () => {
    const { code, out } = auditAfter("Object.freeze(Date.prototype)", "--intrinsics");
    expect(out).toContain("not sound:\n  lockdown failed: lockdown() came too late");
    expect(code).toBe(1);
  });
});
