import type { Clock, Console, Dir, Entry, FileStat, Random, ReadDir, ReadFile, Runner, Timer } from "@capc/std";
import { json, path, reasonOf, utf8 } from "@capc/std/pure";

export interface Powers {
  readonly dir: Dir;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly random: Random;
  readonly runner: Runner;
  readonly out: Console;
}

const why = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    await act();
    return "done";
  } catch (error) {
    return reasonOf(error) ?? (error instanceof Error ? error.message : "thrown");
  }
};

const kindOf = (entries: readonly Entry[], name: string): FileStat["kind"] | undefined =>
  entries.find((entry) => entry.name === name)?.kind;

/** Uses each power as a module would. */
export default async function main({ dir, clock, timer, random, runner, out }: Powers): Promise<readonly string[]> {
  const said: string[] = [];
  const notes = await dir.make("notes");
  const file = await notes.file("monday.json");
  await file.replace(json.write({ title: "Monday", words: [1, 2] }));
  await file.appendOnly().append("\n");
  const reader = await file.reader();
  const bytes = await reader.readBytes(8);
  await reader.seek(0);
  const lines = await reader.readlines();
  await reader.close();
  const writer = await (await notes.file("raw")).writer();
  const written = await writer.write(utf8.encode("é"));
  await writer.close();
  const readable: ReadDir = notes.readOnly();
  const entries = await readable.list();
  const { kind, size } = await (await readable.file("raw")).stat();
  said.push(
    utf8.decode(bytes),
    `${lines.length}`,
    `${written} ${kind} ${size}`,
    `${entries.length} ${kindOf(entries, "raw")}`,
  );

  const { cap, revoke } = notes.revocable();
  revoke();
  const reasons = [
    await why(() => readable.file("none/x")),
    await why(async () => (await readable.file("none")).text()),
    await why(() => readable.open("../notes")),
    await why(() => cap.list()),
    await why(async () => (await notes.quota({ bytes: 1 }).file("raw")).replace("too much")),
    await why(() => reader.read()),
  ];
  said.push(reasons.join(" "));

  let told = "";
  const watching = await readable.watch((name) => {
    told = name;
  });
  await (await notes.file(path.join("x", "../seen"))).replace("seen");
  const start = clock.monotonic();
  for (let i = 0; i < 300 && told === ""; i++) await timer.sleep(10);
  watching.stop();
  said.push(told, `${clock.monotonic() >= start} ${clock.coarse(1000).now() % 1000}`);

  let ticks = 0;
  const ticking = timer.every(1, () => {
    ticks += 1;
  });
  for (let i = 0; i < 300 && ticks === 0; i++) await timer.sleep(10);
  ticking.stop();
  said.push(`${ticks > 0} ${random.below(1)} ${random.bytes(3).length} ${random.uuid().length}`);

  const { code, stdout } = await runner.run({ stdin: utf8.encode("through"), args: [] });
  said.push(`${code} ${utf8.decode(stdout)}`);
  out.print(said.join("; "));
  return said;
}

/** Reads all of a file, to be measured. */
export const drain = async (file: ReadFile, chunk: number): Promise<number> => {
  const reader = await file.reader();
  let total = 0;
  for (let bytes = await reader.readBytes(chunk); bytes.length > 0; bytes = await reader.readBytes(chunk))
    total += bytes.length;
  await reader.close();
  return total;
};
