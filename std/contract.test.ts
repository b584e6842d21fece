import { isNamespace } from "@capc/runtime";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { Dir } from "./index.ts";
import { utf8 } from "./pure.ts";
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

  it("lists names and kinds in order", async () => {
    expect(await dir.list()).toEqual([
      { name: "a.txt", kind: "file" },
      { name: "sub", kind: "dir" },
    ]);
    expect(await (await dir.open("sub")).list()).toEqual([{ name: "b.txt", kind: "file" }]);
    expect(Object.isFrozen(await dir.list())).toBe(true);
  });

  it("reads files below it, by paths and by directories", async () => {
    expect(await read("sub/b.txt")).toBe("in sub");
    expect(await (await (await dir.open("sub")).file("b.txt")).text()).toBe("in sub");
    const { kind, size, modified } = await (await dir.file("a.txt")).stat();
    expect([kind, size, modified > 0]).toEqual(["file", 12, true]);
    expect((await (await dir.file("sub")).stat()).kind).toBe("dir");
  });

  it("gives Namespaces with the members of their types", async () => {
    const file = await dir.file("a.txt");
    const members = [dir, dir.readOnly(), dir.appendOnly(), file, file.readOnly(), file.appendOnly()].map((one) => {
      expect(isNamespace(one)).toBe(true);
      return Object.keys(one).sort().join(" ");
    });
    expect(members).toEqual([
      "appendOnly file list make open quota readOnly remove rename revocable",
      "file list open watch",
      "file",
      "appendOnly bytes readOnly reader replace stat text writer",
      "bytes reader stat text",
      "append",
    ]);
  });

  it.each([
    ["", "bad-name"],
    [".", "bad-name"],
    ["..", "bad-name"],
    ["../a.txt", "bad-name"],
    ["sub/../../x", "bad-name"],
    ["sub/..", "bad-name"],
    ["./a.txt", "bad-name"],
    ["/etc/passwd", "bad-name"],
    ["//a.txt", "bad-name"],
    ["sub//b.txt", "bad-name"],
    ["a.txt/", "bad-name"],
    ["a\0.txt", "bad-name"],
    ["..\\a.txt", "bad-name"],
    ["C:\\a.txt", "bad-name"],
    ["\ud800", "bad-name"],
    ["x".repeat(5000), "bad-name"],
    ["%2e%2e/a.txt", "not-found"],
    ["%2e%2e%2fa.txt", "not-found"],
    ["..;/a.txt", "not-found"],
    ["\u2024\u2024/a.txt", "not-found"],
    ["a.txt/x", "not-a-directory"],
  ])("is not led out or astray by %j", async (path, reason) => {
    const text = async (): Promise<string> => (await dir.file(path)).text();
    expect(await why(text)).toBe(reason);
    expect(await why(async () => (await dir.readOnly().file(path)).text())).toBe(reason);
    expect(await why(async () => (await dir.appendOnly().file(path)).append("x"))).toMatch(
      reason === "not-found" && !path.includes("/") ? "done" : reason,
    );
    const onPath = [() => dir.open(path), () => dir.make(`${path}/x`), () => dir.rename("a.txt", `${path}/x`)];
    for (const act of onPath) expect(await why(act)).not.toBe("done");
    expect(await why(() => dir.remove(`${path}/x`))).not.toBe("done");
    expect(await read("a.txt")).toBe("alpha\nbéta\n");
  });

  it("refuses what is no string", async () => {
    for (const path of [undefined, null, 1, {}, ["a.txt"], { toString: () => "a.txt" }] as never[]) {
      const acts = [() => dir.file(path), () => dir.open(path), () => dir.make(path), () => dir.remove(path)];
      for (const act of [...acts, () => dir.rename("a.txt", path), () => dir.rename(path, "b")])
        expect(await why(act)).toBe("bad-argument");
    }
    const file = await dir.file("a.txt");
    for (const data of [undefined, 1, {}, [1], new Uint16Array(1)] as never[]) {
      expect(await why(() => file.replace(data))).toBe("bad-argument");
      expect(await why(() => file.appendOnly().append(data))).toBe("bad-argument");
    }
    expect(await why(() => file.replace("\ud800"))).toBe("bad-argument");
    expect(await read("a.txt")).toBe("alpha\nbéta\n");
  });

  it("tells a file from a directory, and what is there from what is not", async () => {
    expect(await why(() => dir.open("a.txt"))).toBe("not-a-directory");
    expect(await why(() => dir.open("none"))).toBe("not-found");
    expect(await why(() => read("sub"))).toBe("not-a-file");
    expect(await why(() => read("none"))).toBe("not-found");
    expect(await why(() => dir.file("none/x"))).toBe("not-found");
    expect(await why(() => dir.make("sub"))).toBe("exists");
    expect(await why(() => dir.make("a.txt"))).toBe("exists");
    expect(await why(() => write("sub", "x"))).toBe("not-a-file");
    expect(await why(async () => (await dir.file("sub")).writer())).toBe("not-a-file");
    expect(await why(() => dir.remove("sub"))).toBe("not-empty");
    expect(await why(() => dir.remove("none"))).toBe("not-found");
    expect(await why(() => dir.rename("none", "x"))).toBe("not-found");
    expect(await why(() => dir.rename("a.txt", "sub"))).toBe("not-a-file");
    expect(await why(() => dir.rename("sub", "a.txt"))).toBe("not-a-directory");
    expect(await why(() => dir.rename("sub", "sub/x"))).toBe("bad-name");
  });

  it("makes, renames and removes", async () => {
    const made = await dir.make("sub/deep");
    await (await made.file("c")).replace("c");
    await dir.rename("sub/deep", "moved");
    expect(await read("moved/c")).toBe("c");
    // A directory is a place. What was there has gone, and what comes there is what it has.
    expect(await why(() => made.list())).toBe("not-found");
    expect(await why(() => made.file("c"))).toBe("not-found");
    await dir.rename("moved", "sub/deep");
    expect(await (await made.file("c")).text()).toBe("c");
    await dir.rename("sub/deep", "moved");
    await dir.rename("a.txt", "moved/c");
    expect(await read("moved/c")).toBe("alpha\nbéta\n");
    await dir.remove("moved/c");
    await dir.remove("moved");
    expect(await dir.list()).toEqual([{ name: "sub", kind: "dir" }]);
    expect(await why(async () => (await made.file("c")).replace("x"))).toBe("not-found");
    expect(await why(() => made.make("x"))).toBe("not-found");
  });

  it("writes, appends and replaces", async () => {
    const file = await dir.file("new.txt");
    const writer = await file.writer();
    expect(await Promise.all([writer.write("one "), writer.write(utf8.encode("twó "))])).toEqual([4, 5]);
    await writer.sync();
    await writer.close();
    await writer.close();
    expect(await why(() => writer.write("x"))).toBe("closed");
    const append = file.appendOnly();
    await append.append("three");
    await append.append(new Uint8Array([33]));
    expect(await file.text()).toBe("one twó three!");
    await file.replace("");
    expect(await file.text()).toBe("");
    await (await dir.file("fresh")).appendOnly().append("made");
    expect(await read("fresh")).toBe("made");
    await (await file.writer()).close();
    expect((await file.stat()).size).toBe(0);
  });

  it("copies bytes on their way in and out", async () => {
    const file = await dir.file("bytes");
    const given = new Uint8Array([1, 2, 3]);
    const done = file.replace(given);
    given.fill(9);
    await done;
    const first = await file.bytes();
    expect(first.buffer.byteLength).toBe(3);
    first.fill(7);
    expect([...(await file.bytes())]).toEqual([1, 2, 3]);
  });

  it("keeps to limits of reading", async () => {
    expect(await why(async () => (await dir.file("a.txt")).text(11))).toBe("too-large");
    expect(await (await dir.file("a.txt")).text(12)).toBe("alpha\nbéta\n");
    for (const limit of [-1, 1.5, Number.NaN, 2 ** 40, "1"] as never[])
      expect(await why(async () => (await dir.file("a.txt")).bytes(limit))).toBe("bad-argument");
    await (await dir.file("raw")).replace(new Uint8Array([0xff, 0xfe]));
    expect(await why(() => read("raw"))).toBe("not-text");
  });

  it("reads piece by piece, and never half a character", async () => {
    await write("text", "aé日😀z");
    for (let size = 1; size < 14; size++) {
      const reader = await (await dir.file("text")).reader();
      const parts: string[] = [];
      for (let part = await reader.read(size); part !== ""; part = await reader.read(size)) {
        parts.push(part);
        const length = utf8.encode(part).length;
        expect(length <= size || [...part].length === 1).toBe(true);
      }
      expect(parts.join("")).toBe("aé日😀z");
      await reader.close();
    }
    await (await dir.file("cut")).replace(utf8.encode("aé日😀z").subarray(0, 8));
    const cut = await (await dir.file("cut")).reader();
    expect(await cut.read(100)).toBe("aé日");
    expect(await why(() => cut.read(100))).toBe("not-text");
  });

  it("seeks, and reads what is there", async () => {
    const reader = await (await dir.file("a.txt")).reader();
    expect(await reader.seek(-3, "end")).toBe(9);
    expect(await reader.seek(-2, "current")).toBe(7);
    expect(await reader.read()).toBe("éta\n");
    expect(await reader.read()).toBe("");
    expect(await reader.seek(100)).toBe(100);
    expect([...(await reader.readBytes(4))]).toEqual([]);
    expect(await why(() => reader.seek(-1))).toBe("bad-argument");
    expect(await why(() => reader.seek(0, "middle" as never))).toBe("bad-argument");
    for (const size of [0, -1, 1.5, Number.NaN, 2 ** 40] as never[])
      expect(await why(() => reader.readBytes(size))).toBe("bad-argument");
    await reader.seek(0);
    // Asked at once, answered in order.
    const parts = await Promise.all([reader.readBytes(2), reader.read(3), reader.readBytes(1)]);
    expect(parts.map((part) => (typeof part === "string" ? part : utf8.decode(part)))).toEqual(["al", "pha", "\n"]);
    await reader.close();
    await reader.close();
    for (const act of [() => reader.read(), () => reader.readlines(), () => reader.seek(0)])
      expect(await why(act)).toBe("closed");
  });

  it("reads lines", async () => {
    await write("lines", `one\r\n\ntwo\n${"x".repeat(100_000)}\nlast`);
    const reader = await (await dir.file("lines")).reader();
    expect(await reader.readlines(2)).toEqual(["one", ""]);
    expect(await reader.read(3)).toBe("two");
    const rest = await reader.readlines();
    expect(rest.map((line) => line.length)).toEqual([0, 100_000, 4]);
    expect(await reader.readlines()).toEqual([]);
    // A file of nothing but ends of lines takes more room as lines than as a file.
    await (await dir.file("ends")).replace(new Uint8Array(2 ** 22 + 1).fill(10));
    const many = await (await dir.file("ends")).reader();
    expect(await why(() => many.readlines())).toBe("too-large");
    expect((await many.readlines(1000)).length).toBe(1000);
  });

  it("says in errors what the caller said, and nothing else", async () => {
    const error = await (await dir.file("sub/none\u001b[31m.txt")).text().catch((reason: unknown) => reason);
    expect(Object.getOwnPropertyNames(error).sort()).toEqual(["code", "message", "name"]);
    expect(error).toMatchObject({ code: "not-found", message: "not-found: sub/none\ufffd[31m.txt", name: "CapError" });
    expect(Object.isFrozen(error)).toBe(true);
  });
});
