import { mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openEntryStore } from "./store-entries.ts";

const folder = mkdtempSync(join(tmpdir(), "capc-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the folder of a cache", () => {
  it("keeps within its bounds: the oldest lists go, and what no list names", () => {
    const store = openEntryStore(folder, { lists: 2, bytes: 1000, patience: -1, slack: 0 });
    const namesIn = (list: Buffer): string[] => JSON.parse(list.toString()) as string[];
    const write = (key: string, ...texts: string[]): string[] => {
      const names = texts.map((text) => store.write(Buffer.from(text)));
      store.writeList(key, Buffer.from(JSON.stringify(names)));
      return names;
    };
    const [first] = write("a", "only in a", "in a and b");
    utimesSync(join(folder, readdirSync(folder).find((name) => name.endsWith(".build"))!), 0, 0);
    const [shared] = write("b", "in a and b");
    const [large] = write("c", "x".repeat(600));
    store.tidy(0, namesIn);
    expect(store.readList("a")).toBeUndefined();
    expect([store.read(first!), store.read(shared!)?.toString(), store.read(large!)?.length]).toEqual([
      undefined,
      "in a and b",
      600,
    ]);
    write("d", "y".repeat(600));
    store.tidy(0, namesIn);
    expect(readdirSync(folder).filter((name) => name.endsWith(".build"))).toHaveLength(1);
    expect(store.read("../../../etc/passwd")).toBeUndefined();
  });
});
