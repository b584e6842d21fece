import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";

let seen: Record<string, unknown>;
// Patterns start only in a realm that is locked down, so they have a process of their own.
beforeAll(() => {
  const cases = fileURLToPath(new URL("../test/pattern-cases.mjs", import.meta.url));
  const out = execFileSync(process.execPath, [cases], { encoding: "utf8" });
  seen = JSON.parse(out) as Record<string, unknown>;
});

describe("OneShot", () => {
  it("works once", () => {
    const used = "TypeError: call: this was to be used once";
    expect(seen.oneShot).toEqual([3, used, used, used]);
  });
});

describe("Caretaker", () => {
  const revoked = (name: string): string => `TypeError: ${name}: this capability has been revoked`;
  it("lends until it is taken back", () => {
    expect(seen.caretaker).toEqual([2, "counter", false, ["add", "read", "fail", "slow", "label"]]);
    expect(seen.caretakerRevoked).toEqual([
      revoked("read"),
      revoked("add"),
      2,
      "TypeError: target: expected a Namespace",
    ]);
  });
});

describe("Logged", () => {
  it("writes down what was done, and not with what", () => {
    expect(seen.logged).toEqual([["add: done", "fail: failed", "slow: fulfilled"].concat("read: done"), 43, 43]);
  });
});

describe("RateLimited", () => {
  it("lets so many through in any span", () => {
    const late = (name: string): string => `RangeError: ${name}: at most 2 calls in 100 ms`;
    expect(seen.rate).toEqual([1, 2, late("add"), 3, late("add"), 4, late("read")]);
    for (const said of seen.rateArguments as string[]) expect(said).toMatch(/^RangeError/);
  });
});

describe("Membrane", () => {
  it("keeps identities, and lets things come home", () => {
    expect(seen.membrane).toEqual({
      identity: [false, true, true, true, true, true],
      home: [true, false, true],
      works: [8, 8, 2, 2, true, [true, true]],
      data: ["t", [1, 2], 5, 1, "counter"],
      thrown: true,
      loop: "RangeError: this is nested too deep to be lent",
      withoutProxy: 12,
    });
  });
  it("takes back all that came through, both ways", () => {
    const revoked = "TypeError: what this has come through has been revoked";
    expect(seen.membraneRevoked).toEqual([...Array<string>(8).fill(revoked), 8, 2]);
  });
});

describe("SealedBoxes", () => {
  it("are opened by one unsealer", () => {
    const [value, own, foreign, refused, ...members] = seen.boxes as unknown[];
    expect([value, own, foreign, members]).toEqual([42, true, false, [["sealedBy"], ["seal"]]]);
    expect(refused).toMatch(/^GuardError/);
  });
});

describe("Mint", () => {
  it("keeps the sum of all money", () => {
    const said = seen.mint as unknown[];
    expect([said[0], said[1], said[10], said.at(-1)]).toEqual([70, 30, 30, 100]);
    for (const refusal of [...said.slice(2, 9), said[11]]) expect(refusal).toMatch(/^(Guard|Range)Error/);
  });
});

describe("Escrow", () => {
  it("gives both what was agreed", () => {
    expect(seen.escrowOpen).toEqual(["RangeError: not both have paid", "RangeError: it was not called off"]);
    expect((seen.escrowHalf as string[]).map((said) => said.split(":")[0])).toEqual([
      "RangeError",
      "RangeError",
      "GuardError",
      "RangeError",
    ]);
    const [state, gotLeft, gotRight, ada, bob, ...refused] = seen.escrow as unknown[];
    expect([state, gotLeft, gotRight, ada, bob]).toEqual(["settled", 12, 10, 5, 8]);
    for (const refusal of refused) expect(refusal).toMatch(/^RangeError/);
  });
  it("or neither loses anything", () => {
    const [state, pay, right, left, again] = seen.escrowOff as unknown[];
    expect([state, pay, right, left, again]).toEqual([
      "cancelled",
      "RangeError: it is cancelled",
      12,
      0,
      "RangeError: this was collected before",
    ]);
  });
  it("also when somebody calls it off in the middle of paying", () => {
    expect(seen.escrowRaced).toEqual(["cancelled", "RangeError: it is cancelled", 10, 0]);
  });
});
