// What else Node brings: files, crypto, compression, URLs, text, clones, arguments, measurements.
import { subtle } from "node:crypto";
import { mkdtemp, opendir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline/promises";
import { PassThrough } from "node:stream";
import { callbackify, deprecate, inherits, inspect, isDeepStrictEqual, parseArgs, promisify, types } from "node:util";
import { deserialize, serialize } from "node:v8";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";

export default async () => {
  const folder = await mkdtemp(join(tmpdir(), "capc-hosts-"));
  await writeFile(join(folder, "a.txt"), "ä");
  const names = [];
  for await (const { name } of await opendir(folder)) names.push(name);
  const text = await readFile(join(folder, "a.txt"), "utf8");
  await rm(folder, { recursive: true });
  const missing = await readFile(folder).catch((error) => [error.code, error instanceof Error, error.syscall]);
  const key = await subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, true, ["sign", "verify"]);
  const signed = await subtle.sign("HMAC", key, Buffer.from("x"));
  const input = new PassThrough();
  const lines = createInterface({ input });
  input.end("one\ntwo\n");
  const read = [];
  for await (const line of lines) read.push(line);
  class Custom {
    [inspect.custom](depth, options) {
      return `Custom<${depth},${typeof options.stylize}>`;
    }
  }
  function Old() {}
  inherits(Old, Array);
  return [
    names,
    text,
    missing,
    read,
    await subtle.verify("HMAC", key, signed, Buffer.from("x")),
    String(brotliDecompressSync(brotliCompressSync("x".repeat(100)))).length,
    inspect({ a: new Custom(), b: [new Custom()] }),
    isDeepStrictEqual(new Map([[{ a: 1 }, 1]]), new Map([[{ a: 1 }, 1]])),
    parseArgs({ args: ["-f", "--bar", "b"], options: { f: { type: "boolean", short: "f" }, bar: { type: "string" } } })
      .values,
    await promisify(callbackify(async (x) => x + 1))(1),
    deprecate(() => 1, "old", "DEP_X")(),
    [
      types.isProxy(new Proxy({}, {})),
      types.isNativeError(new TypeError("x")),
      types.isDate(new Date(0)),
      types.isPromise((async () => {})()),
    ],
    deserialize(serialize({ m: new Map([[1, /x/]]), d: new Date(0), e: new RangeError("x").name })),
    structuredClone({ a: [new Set([1])], e: new TypeError("x") }).e instanceof TypeError,
    new Old() instanceof Array,
    new URL("../b?c=1#d", "http://a.example/x/y").href,
    [...new URLSearchParams("a=1&a=2")],
    performance.timerify((x) => x * 2)(2),
    new Intl.NumberFormat("de").format(1234.5),
    new Date(0).toLocaleDateString("en", { timeZone: "UTC" }),
    btoa("a"),
    new TextDecoder("utf-16le").decode(new Uint8Array([97, 0])),
    Buffer.from("ff", "hex").readUInt8(),
  ];
};
