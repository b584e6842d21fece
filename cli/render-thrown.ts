import { SourceMap, type SourceMapPayload } from "node:module";
import type { Output } from "../compiler/5-emit/emit.ts";
import { showMessage } from "../compiler/diagnostics/show-text.ts";
import type { Realm } from "./realm.ts";

/** What there is to say about one thrown value. */
interface Context {
  readonly outputs: readonly Output[];
  readonly nameOf: (file: string) => string;
  readonly realm: Pick<Realm, "stackOf" | "detailOf">;
}

/**
 * A value that a program threw, for the terminal: name and message, what a guard refused, and the program's own frames at their places in the
 * source. Whatever was thrown, this does not throw.
 */
export function renderThrown(thrown: unknown, { outputs, nameOf, realm }: Context): string {
  const lines = [`${headline(thrown)}`];
  const detail = realm.detailOf(thrown);
  if (detail !== undefined) lines.push(`  got: ${showMessage(detail)}`);
  for (const frame of framesOf(realm.stackOf(thrown) ?? "", outputs)) {
    const place = `${nameOf(frame.source)}:${frame.line}:${frame.column}`;
    lines.push(frame.name === "" ? `    at ${place}` : `    at ${frame.name} (${place})`);
  }
  return lines.join("\n");
}

function headline(thrown: unknown): string {
  if (thrown instanceof Error) {
    const name = textOf(() => thrown.name) || "Error";
    const message = textOf(() => thrown.message);
    return showMessage(message === "" ? name : `${name}: ${message}`);
  }
  if (typeof thrown === "string") return showMessage(`the program threw ${JSON.stringify(thrown)}`);
  if (typeof thrown === "object" && thrown !== null) return "the program threw an object that is no Error";
  if (typeof thrown === "function") return "the program threw a function";
  return showMessage(`the program threw ${String(thrown)}`);
}

/** Reading a property of a stranger's error may run its code. */
function textOf(read: () => unknown): string {
  try {
    const text = read();
    return typeof text === "string" ? text.slice(0, 2000) : "";
  } catch {
    return "";
  }
}

interface Frame {
  readonly name: string;
  readonly source: string;
  readonly line: number;
  readonly column: number;
}

/** The frames of the program's own modules, where they stand in the source; frames of capc and of Node are left out. */
function framesOf(stack: string, outputs: readonly Output[]): readonly Frame[] {
  const bySource = new Map(outputs.map((output) => [output.source, output]));
  const maps = new Map<Output, SourceMap>();
  return stack.split("\n").flatMap((text): Frame[] => {
    const match = /^\s*at (?:(.*) \()?(.*?):(\d+):(\d+)\)?$/.exec(text);
    const [, name = "", source = "", line = "1", column = "1"] = match ?? [];
    const output = bySource.get(source);
    if (output === undefined) return [];
    const map = maps.get(output) ?? new SourceMap(output.map as unknown as SourceMapPayload);
    maps.set(output, map);
    const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
    // Text that the compiler added has no place of its own: lines are kept, so the line at least is right.
    const place =
      "originalLine" in entry
        ? { line: entry.originalLine + 1, column: entry.originalColumn + 1 }
        : { line: Number(line), column: 1 };
    return [{ name: showMessage(name).replace(/^Object\.| \[as [^\]]*\]$/g, ""), source, ...place }];
  });
}
