import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Dir } from "./index.ts";
import { openKinds, why } from "./test/dir-kinds.ts";

const { kinds, remove } = openKinds();
afterAll(remove);

// What holds for the disk holds for the fake, or tests with the fake are worth nothing.
describe.each(kinds)("%s", (_name, make) => {
  let dir: Dir;
  const write = async (path: string, text: string): Promise<void> => (await dir.file(path)).replace(text);
  const read = async (path: string): Promise<string> => (await dir.file(path)).text();
  beforeEach(async () => {
    dir = make();
    await dir.make("sub");
    await write("a.txt", "alpha\nbéta\n");
    await write("sub/b.txt", "in sub");
  });

  it("keeps to a quota, in all that is reached through it", async () => {
    const small = dir.quota({ bytes: 10, files: 2 });
    await (await small.file("q1")).replace("12345");
    const sub = await small.open("sub");
    await (await sub.file("q2")).appendOnly().append("123");
    expect(await why(async () => (await small.file("q3")).replace("1"))).toBe("quota");
    expect(await why(() => small.make("q4"))).toBe("quota");
    expect(await why(async () => (await sub.file("q3")).writer())).toBe("quota");
    expect(await why(async () => (await small.appendOnly().file("q3")).append(""))).toBe("quota");
    expect(await why(async () => (await small.file("q1")).replace("123"))).toBe("quota");
    const wider = small.quota({ bytes: 100, files: 100 });
    expect(await why(async () => (await wider.file("q1")).replace("123"))).toBe("quota");
    await (await wider.file("q1")).replace("12");
    expect(await why(async () => (await (await small.file("q1")).writer()).write("x"))).toBe("quota");
    await write("free", "still free");
    for (const limits of [{ bytes: -1 }, { files: 1.5 }, { bytes: "1" }] as never[])
      expect(await why(() => dir.quota(limits))).toBe("bad-argument");
  });

  it("is taken back with all that was reached through it", async () => {
    const { cap, revoke } = dir.revocable();
    const sub = await cap.open("sub");
    const file = await sub.file("b.txt");
    const reader = await file.reader();
    const writer = await (await cap.file("w")).writer();
    const told: string[] = [];
    const watched = await cap.readOnly().watch((name) => void told.push(name));
    const late = await (await sub.file("b.txt")).reader();
    const inFlight = late.readBytes();
    const pending = (async () => (await file.reader()).readBytes())();
    const acts = [
      () => cap.list(),
      () => cap.open("sub"),
      () => cap.make("x"),
      () => cap.remove("a.txt"),
      () => cap.rename("a.txt", "x"),
      () => cap.readOnly().list(),
      async () => (await cap.appendOnly().file("a.txt")).append("x"),
      async () => (await cap.quota({ bytes: 1 }).file("a.txt")).text(),
      () => cap.revocable().cap.list(),
      () => sub.list(),
      () => file.text(),
      () => file.stat(),
      () => file.replace("x"),
      () => file.writer(),
      () => file.readOnly().bytes(),
      () => file.appendOnly().append("x"),
      () => reader.read(),
      () => writer.write("x"),
      () => writer.sync(),
    ];
    revoke();
    revoke();
    for (const act of acts) expect(await why(act)).toBe("revoked");
    expect(await why(() => pending)).toBe("revoked");
    expect(await why(() => inFlight)).toBe("revoked");
    await write("seen", "not by it");
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).toEqual([]);
    watched.stop();
    await reader.close();
    await writer.close();
    expect(await read("sub/b.txt")).toBe("in sub");
  });

  it("tells what changes, each name once, until it is stopped", async () => {
    const told: string[] = [];
    const { stop } = await dir.readOnly().watch((name) => {
      told.push(name);
      throw new Error("nobody's business");
    });
    const until = async (done: () => boolean): Promise<void> => {
      for (let i = 0; i < 200 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await write("w1", "1");
    await until(() => told.includes("w1"));
    await dir.remove("w1");
    await until(() => told.length > 1);
    expect(new Set(told)).toEqual(new Set(["w1"]));
    stop();
    stop();
    await write("w2", "2");
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).not.toContain("w2");
    expect(await why(() => dir.readOnly().watch(undefined as never))).toBe("bad-argument");
  });
});
