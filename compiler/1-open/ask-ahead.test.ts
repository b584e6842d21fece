import { describe, expect, it } from "vitest";
import { makeAskAhead } from "./ask-ahead.ts";

const request = 1;

/** A channel of the form of TypeScript's, whose other end answers what it was sent, in order; `log` is what passed through it. */
function makeChannel(
  answer: (method: string, payload: string) => string = (method, payload) => `${method}:${payload}`,
) {
  const log: string[] = [];
  const sent: (readonly [method: string, payload: string])[] = [];
  const channel = {
    requestBytesSync(method: string, payload: string | Uint8Array): Uint8Array {
      channel.writeTuple(request, Buffer.from(method), payload);
      const [first, content] = sent.shift()!;
      log.push(`read ${first}`);
      if (first !== method) throw new Error("name mismatch for response");
      return Buffer.from(answer(first, content));
    },
    writeTuple(_type: number, name: Uint8Array, payload: string | Uint8Array): void {
      log.push(`write ${name}`);
      sent.push([`${name}`, `${payload}`]);
    },
  };
  const ask = (method: string, payload: string): string => `${channel.requestBytesSync(method, payload)}`;
  return { channel, log, ask };
}

describe("a question that is sent ahead", () => {
  it("is answered when it is asked again, and only written once", () => {
    const { channel, log, ask } = makeChannel();
    const { askAhead } = makeAskAhead(channel);
    askAhead(() => ask("errors", "a"));
    expect(log).toEqual(["write errors"]);
    expect(ask("errors", "a")).toBe("errors:a");
    expect(log).toEqual(["write errors", "read errors"]);
    expect(ask("errors", "a")).toBe("errors:a");
    expect(log).toHaveLength(4);
  });

  it("lets others pass once its answer is read, and keeps that", () => {
    const { channel, log, ask } = makeChannel();
    const { askAhead } = makeAskAhead(channel);
    askAhead(() => ask("errors", "a"));
    expect(ask("types", "b")).toBe("types:b");
    expect(log).toEqual(["write errors", "read errors", "write types", "read types"]);
    askAhead(() => ask("types", "c"));
    expect(ask("errors", "a")).toBe("errors:a");
    expect(ask("types", "c")).toBe("types:c");
    expect(log.filter((line) => line.startsWith("write"))).toHaveLength(3);
  });

  it("has none behind it where the answer may be a question for a file", () => {
    const { channel, log, ask } = makeChannel();
    const { askAhead } = makeAskAhead(channel, true);
    for (const one of ["getSyntacticDiagnostics", "getSemanticDiagnostics", "getTypeAtLocation"])
      askAhead(() => ask(one, "a"));
    expect(log).toEqual(["write getSyntacticDiagnostics", "write getSemanticDiagnostics"]);
    expect(ask("getTypeAtLocation", "a")).toBe("getTypeAtLocation:a");
    expect(log.slice(2)).toEqual([
      "read getSyntacticDiagnostics",
      "read getSemanticDiagnostics",
      "write getTypeAtLocation",
      "read getTypeAtLocation",
    ]);
  });

  it("may be one of several: the answers before the one that is wanted are read with it, those behind it stay", () => {
    const { channel, log, ask } = makeChannel();
    const { askAhead } = makeAskAhead(channel);
    for (const one of ["a", "b", "c"]) askAhead(() => ask("errors", one));
    expect(ask("errors", "b")).toBe("errors:b");
    expect(log).toEqual([...Array(3).fill("write errors"), ...Array(2).fill("read errors")]);
    expect(ask("types", "d")).toBe("types:d");
    expect([ask("errors", "c"), ask("errors", "a")]).toEqual(["errors:c", "errors:a"]);
    expect(log).toHaveLength(8);
  });

  it("fails where it is asked again, not where it was sent", () => {
    const { channel, ask } = makeChannel((method) => {
      if (method === "errors") throw new Error("panic: of one answer");
      return "fine";
    });
    const { askAhead } = makeAskAhead(channel);
    askAhead(() => ask("errors", ""));
    expect(ask("types", "")).toBe("fine");
    expect(() => ask("errors", "")).toThrow("panic: of one answer");
  });

  it("is asked anew after `forget`", () => {
    const { channel, log, ask } = makeChannel();
    const { askAhead, forget } = makeAskAhead(channel);
    askAhead(() => ask("errors", ""));
    ask("types", "");
    forget();
    ask("errors", "");
    expect(log.filter((line) => line === "write errors")).toHaveLength(2);
  });

  it("tells its own failures", () => {
    const { askAhead } = makeAskAhead(makeChannel().channel);
    const failing = () => {
      throw new TypeError("of the question");
    };
    expect(() => askAhead(failing)).toThrow("of the question");
  });

  it("is not sent over a channel of another form", () => {
    const { askAhead } = makeAskAhead({ request: () => undefined });
    let isAsked = false;
    askAhead(() => {
      isAsked = true;
    });
    expect(isAsked).toBe(false);
  });
});
