import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryDir } from "../fakes.ts";
import type { AppendDir, AppendFile, Dir, File, ReadDir, ReadFile } from "../index.ts";

/** A capability, with what TypeScript knows of it. */
type Cap =
  | { readonly kind: "dir"; readonly cap: Dir }
  | { readonly kind: "read-dir"; readonly cap: ReadDir }
  | { readonly kind: "append-dir"; readonly cap: AppendDir }
  | { readonly kind: "file"; readonly cap: File }
  | { readonly kind: "read-file"; readonly cap: ReadFile }
  | { readonly kind: "append-file"; readonly cap: AppendFile };

type Step = (from: Cap) => Promise<Cap | undefined>;

// What is read tells where it was read: each file has other contents, of another length.
const contents = { "a.txt": "content-a", "sub/b.txt": "content-bb", "sub/deep/c.txt": "content-ccc" };
const folders = ["", "sub/", "sub/deep/", "deep/"];
/** All that could name something, from wherever one is. */
const names = [
  ...folders.flatMap((folder) => ["a.txt", "b.txt", "c.txt", "sub", "deep", "new"].map((name) => folder + name)),
  "..",
  "../a.txt",
  "/a.txt",
];

/** All that is in a directory, as text. */
async function snapshot(dir: Dir, prefix = ""): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, kind } of await dir.list()) {
    const path = `${prefix}${name}`;
    if (kind === "dir") found.push(`${path}/`, ...(await snapshot(await dir.open(name), `${path}/`)));
    else found.push(`${path}=${await (await dir.file(name)).text()}`);
  }
  return found;
}

type Attempt = (cap: Cap) => Promise<unknown>;

const onFile: readonly ((file: Partial<File>) => Promise<unknown>)[] = [
  async (file) => file.text?.(),
  async (file) => (await file.reader?.())?.read(),
  async (file) => (await file.stat?.())?.size,
  async (file) => file.replace?.("w"),
  async (file) => file.replace?.("written"),
  async (file) => (await file.writer?.())?.close(),
  async (file) => (await file.writer?.())?.write("written"),
  async (file) => file.appendOnly?.().append("w"),
  async (file) => file.appendOnly?.().append("written"),
  async (file) => (file as Partial<AppendFile>).append?.("w"),
  async (file) => (file as Partial<AppendFile>).append?.("written"),
];

/** All that can be tried with a capability: on what has each name, and of some things two in a row. */
const attempts: readonly Attempt[] = [
  ...onFile.map(
    (act): Attempt =>
      async ({ cap }) =>
        act(cap as Partial<File>),
  ),
  ...names.flatMap((name) =>
    onFile.map(
      (act): Attempt =>
        async ({ cap }) =>
          act((await (cap as Partial<Dir>).file?.(name)) ?? {}),
    ),
  ),
  ...names.flatMap((name): readonly Attempt[] => [
    async ({ cap }) => (await (cap as Partial<Dir>).open?.(name))?.list(),
    async ({ cap }) => (cap as Partial<Dir>).make?.(name),
    async ({ cap }) => (cap as Partial<Dir>).remove?.(name),
    async ({ cap }) => (cap as Partial<Dir>).rename?.(name, name.replace(/[^/]*$/, "new")),
    async ({ cap }) => (cap as Partial<Dir>).rename?.(name.replace(/[^/]*$/, "b.txt"), name),
  ]),
  async ({ cap }) => (cap as Partial<Dir>).list?.(),
  // Where there is not enough for the third, the first two are done: so they are an attempt as well.
  ...folders.flatMap((folder) =>
    [false, true].map(
      (isLong): Attempt =>
        async ({ cap }) => {
          await (await (cap as Partial<Dir>).file?.(`${folder}new`))?.replace("written");
          await (await (cap as Partial<Dir>).file?.(`${folder}b.txt`))?.replace("written");
          if (isLong) await (cap as Partial<Dir>).make?.(`${folder}another`);
        },
    ),
  ),
];

const untouched = (await snapshot(memoryDir(contents))).join();

/** What can be learned and changed by a capability that is reached by some steps. Each attempt is made in a world of its own. */
async function effectsOf(steps: readonly Step[]): Promise<ReadonlySet<string> | undefined> {
  const effects = new Set<string>();
  for (const attempt of attempts) {
    const root = memoryDir(contents);
    let at: Cap | undefined = { kind: "dir", cap: root };
    for (const step of steps) at = at && (await step(at));
    if (at === undefined) return undefined;
    try {
      const learned = await attempt(at);
      for (const one of Array.isArray(learned) ? learned : [learned])
        if (one !== undefined) effects.add(`learn ${typeof one === "object" ? (one as { name?: string }).name : one}`);
    } catch {}
    const after = await snapshot(root);
    if (after.join() !== untouched) effects.add(`change to ${after.join()}`);
  }
  return effects;
}

const inDir = (act: (cap: Dir) => Promise<Cap> | Cap): Step => {
  return async (from) => {
    try {
      return from.kind === "dir" ? await act(from.cap) : undefined;
    } catch {
      return undefined;
    }
  };
};
const dir = (cap: Dir): Cap => ({ kind: "dir", cap });
const opening = (name: string): Step => {
  return async (from) => {
    try {
      if (from.kind === "dir") return dir(await from.cap.open(name));
      return from.kind === "read-dir" ? { kind: "read-dir", cap: await from.cap.open(name) } : undefined;
    } catch {
      return undefined;
    }
  };
};
const filing = (name: string): Step => {
  return async (from) => {
    try {
      if (from.kind === "dir") return { kind: "file", cap: await from.cap.file(name) };
      if (from.kind === "read-dir") return { kind: "read-file", cap: await from.cap.file(name) };
      return from.kind === "append-dir" ? { kind: "append-file", cap: await from.cap.file(name) } : undefined;
    } catch {
      return undefined;
    }
  };
};
const narrowing: Step = async ({ kind, cap }) => {
  if (kind === "dir") return { kind: "read-dir", cap: cap.readOnly() };
  return kind === "file" ? { kind: "read-file", cap: cap.readOnly() } : undefined;
};
const adding: Step = async ({ kind, cap }) => {
  if (kind === "dir") return { kind: "append-dir", cap: cap.appendOnly() };
  return kind === "file" ? { kind: "append-file", cap: cap.appendOnly() } : undefined;
};

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("sub", "deep", "sub/deep").map(opening) },
  { weight: 2, arbitrary: fc.constantFrom("a.txt", "b.txt", "c.txt", "new", "sub/b.txt").map(filing) },
  { weight: 1, arbitrary: fc.constant(narrowing) },
  { weight: 1, arbitrary: fc.constant(adding) },
  {
    weight: 3,
    arbitrary: fc
      .record({ bytes: fc.integer({ min: 0, max: 16 }), files: fc.integer({ min: 0, max: 3 }) }, { requiredKeys: [] })
      .map((limits) => inDir((cap) => dir(cap.quota(limits)))),
  },
  { weight: 1, arbitrary: fc.constant(inDir((cap) => dir(cap.revocable().cap))) },
);

const isSubset = (small: ReadonlySet<string>, large: ReadonlySet<string>): readonly string[] =>
  [...small].filter((one) => !large.has(one));

describe("attenuators of files", () => {
  it("make nothing possible that was not, however they are put together", async () => {
    const all = (await effectsOf([]))!;
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        let before = all;
        for (let count = 1; count <= steps.length; count++) {
          const after = await effectsOf(steps.slice(0, count));
          if (after === undefined) return;
          expect(isSubset(after, before)).toEqual([]);
          before = after;
          compared++;
        }
      }),
      { seed: 6, numRuns: Number(process.env.CAPC_RUNS ?? 5) },
    );
    expect(compared).toBeGreaterThan(5);
  });

  it("leave nothing possible once revoked", async () => {
    const revoked = inDir((cap) => {
      const lent = cap.revocable();
      lent.revoke();
      return dir(lent.cap);
    });
    expect(await effectsOf([revoked])).toEqual(new Set());
    expect(await effectsOf([inDir((cap) => dir(cap.quota({}))), revoked, narrowing])).toEqual(new Set());
  });

  it("leave something: the attempts are made", async () => {
    const all = (await effectsOf([]))!;
    expect([...all].filter((one) => one.startsWith("learn")).length).toBeGreaterThan(8);
    expect([...all].filter((one) => one.startsWith("change")).length).toBeGreaterThan(30);
    const read = (await effectsOf([opening("sub"), narrowing]))!;
    expect([...read].sort()).toEqual(
      ["0", "10", "11", "b.txt", "c.txt", "content-bb", "content-ccc", "deep"].map((one) => `learn ${one}`),
    );
  });
});
