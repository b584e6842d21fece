import { Readable } from "node:stream";
import { isNamespace } from "@capc/runtime";
import { describe, expect, it } from "vitest";
import { reasonOf } from "../captured/cap-error.ts";
import { fakeConsole } from "../fakes/fake-console.ts";
import { makeConsole } from "./make-console.ts";

describe("makeConsole", () => {
  it("gives each text a line of its own, and nothing else to do", () => {
    const written: string[] = [];
    const console = makeConsole((text) => written.push(text));
    console.print("a");
    console.print("");
    expect(written).toEqual(["a\n", "\n"]);
    expect(isNamespace(console)).toBe(true);
    expect(Object.keys(console)).toEqual(["print", "readLine"]);
  });

  it("writes nothing that is no text, for it would have to run code of it", () => {
    const written: string[] = [];
    const { print } = makeConsole((text) => written.push(text));
    for (const value of [1, null, { toString: () => "text" }])
      expect(() => print(value as string)).toThrow("bad-argument: text: expected string");
    expect(written).toEqual([]);
  });

  const typing = (...pieces: readonly (string | Uint8Array)[]) => {
    const written: string[] = [];
    const input = Readable.from(pieces, { objectMode: true });
    const console = makeConsole((text) => written.push(text), input);
    const all = async (): Promise<unknown[]> => {
      const lines: unknown[] = [];
      for (let line: unknown = ""; line !== undefined; lines.push(line))
        line = await console.readLine().catch((error) => reasonOf(error));
      return lines.slice(0, -1);
    };
    return { console, written, input, all };
  };

  it("gives lines, however they come in pieces", async () => {
    const text = "é\r\n\n漢字 😀\nlast";
    const lines = ["é", "", "漢字 😀", "last"];
    const bytes = new TextEncoder().encode(text);
    for (const size of [1, 2, 3, 5, 100]) {
      const pieces: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.slice(at, at + size));
      expect(await typing(...pieces).all()).toEqual(lines);
    }
    expect(await typing("a\nb", "c\n").all()).toEqual(["a", "bc"]);
    expect(await typing("\n").all()).toEqual([""]);
    expect(await typing().all()).toEqual([]);
    expect(await makeConsole(() => {}).readLine()).toBeUndefined();
  });

  it("asks one question after the other, and shares an input between consoles", async () => {
    const { console, written, input } = typing("ann\n", "7\nrest\n");
    const other = makeConsole((text) => written.push(text), input);
    const [name, age] = [console.readLine("name? "), console.readLine("age? ")];
    expect(written).toEqual(["name? "]);
    expect([await name, await age, await other.readLine(), await console.readLine()]).toEqual([
      "ann",
      "7",
      "rest",
      undefined,
    ]);
    expect(written).toEqual(["name? ", "age? "]);
    await expect(console.readLine(1 as never)).rejects.toMatchObject({ code: "bad-argument" });
    const fake = fakeConsole(["ann"]);
    expect([await fake.console.readLine("name? "), await fake.console.readLine()]).toEqual(["ann", undefined]);
    fake.console.print("hello");
    expect(fake.printed).toEqual(["name? ", "hello\n"]);
  });

  it("refuses lines that are no text or too long, and goes on with the next", async () => {
    expect(await typing(new Uint8Array([255, 10]), "a\n").all()).toEqual(["not-text", "a"]);
    const long = "x".repeat(700_000);
    expect(await typing(long, long, long, "\nb\n", `${long}${long}\nc`).all()).toEqual([
      "too-large",
      "b",
      "too-large",
      "c",
    ]);
    const broken = makeConsole(
      () => {},
      (async function* () {
        yield "a\n";
        throw new Error("EIO: /dev/tty");
      })(),
    );
    expect(await broken.readLine()).toBe("a");
    await expect(broken.readLine()).rejects.toMatchObject({ message: "failed" });
  });
});
