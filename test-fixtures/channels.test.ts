import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readChannels } from "./channels/run/channels.mjs";

interface Seen {
  readonly codes: readonly string[];
  readonly messages?: readonly string[];
  readonly heard?: string;
}

function runChild<T>(script: string, ...flags: string[]): Record<string, T> {
  const path = fileURLToPath(new URL(`channels/run/${script}`, import.meta.url));
  const out = execFileSync(process.execPath, ["--no-warnings", ...flags, path], { encoding: "utf8", maxBuffer: 1 << 26 });
  return JSON.parse(out.trim().split("\n").at(-1)!);
}

const channels = readChannels();

describe("two modules that share nothing but an import of a third", () => {
  it("talk in plain Node, by each of these ways", () => {
    const heard = runChild<string>("plain.mjs", "--experimental-vm-modules");
    expect(channels.map(({ name }) => name).filter((name) => !heard[name])).toEqual([]);
    expect(channels.length).toBeGreaterThan(70);
  });

  let seen: Record<string, Seen> | undefined;

  it.each(channels)("do not by $name", ({ name, stopped, code }) => {
    seen ??= runChild<Seen>("confined.mjs");
    const { codes, messages, heard } = seen[name]!;
    if (stopped === "check") expect(codes).toContain(code);
    else expect(messages).toBeUndefined();
    expect(heard).toBeUndefined();
  });
});
