// A host in which somebody patched what can be patched after this package was loaded. What it says stands in std/closed-over.test.ts.
import crypto from "node:crypto";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import timers from "node:timers";
import { TextDecoder, TextEncoder } from "node:util";
import zlib from "node:zlib";
import { makeClock, makeDir, makeRandom, makeRunner, makeTimer, word } from "@capc/std/host";
import { base64, hex, inflate, json, parseUrl, path, reasonOf, sha256, utf8 } from "@capc/std/pure";

const folder = process.argv[2];
fs.mkdirSync(join(folder, "root"));
fs.writeFileSync(join(folder, "root/a.txt"), "text\nmore\n");
fs.writeFileSync(join(folder, "secret"), "secret");
fs.symlinkSync("../secret", join(folder, "root/link"));
const packed = new Uint8Array(zlib.deflateSync("unpacked"));
const { writeSync } = fs;
const { stringify } = JSON;

const dir = makeDir(join(folder, "root"));
const clock = makeClock().coarse(7);
const timer = makeTimer().capped({ pending: 2, ms: 50 });
const random = makeRandom();
const runner = makeRunner({ program: "/bin/echo", argv: [word({ matching: /[a-z]+/ })] });

const put = (owner, members) => {
  for (const key of Reflect.ownKeys(members)) {
    const { value, get } = Object.getOwnPropertyDescriptor(members, key);
    const old = Object.getOwnPropertyDescriptor(owner, key);
    if (get !== undefined) Object.defineProperty(owner, key, { ...old, get });
    else
      Object.defineProperty(owner, key, {
        value,
        writable: true,
        enumerable: old?.enumerable ?? true,
        configurable: true,
      });
  }
};
const bad = () => {
  throw new Error("patched");
};
for (const module of [fs, crypto, zlib, timers])
  put(
    module,
    Object.fromEntries(
      Object.keys(module)
        .filter(
          (key) =>
            /^[a-z]\w*$/.test(key) &&
            typeof module[key] === "function" &&
            Object.getOwnPropertyDescriptor(module, key).configurable,
        )
        .map((key) => [key, bad]),
    ),
  );
syncBuiltinESMExports();
put(URL.prototype, {
  get hostname() {
    return "allowed.example";
  },
});
put(TextDecoder.prototype, { decode: () => "patched" });
put(TextEncoder.prototype, { encode: () => new Uint8Array([1]) });
put(crypto.Hash.prototype, { update: bad, digest: bad });
put(performance, { now: bad });
put(Date, { now: () => 5 });
put(String.prototype, {
  split: () => ["a.txt"],
  charCodeAt: () => 97,
  includes: () => false,
  startsWith: () => false,
  endsWith: () => false,
  isWellFormed: () => true,
  slice: () => "patched",
});
const { min } = Math;
put(Math, { min: (...all) => (all.length === 2 ? all[0] : min(...all)), floor: (x) => x });
put(Number, { isSafeInteger: () => true });
put(RegExp.prototype, { test: () => true });
put(Object.getPrototypeOf(Uint8Array.prototype), { set: bad, slice: bad, subarray: bad, indexOf: () => -1 });
put(JSON, { parse: () => ({ patched: true }), stringify: () => "patched" });
put(Array, { isArray: () => true });
put(Set.prototype, { add: bad, forEach: bad });
put(Object, { freeze: (value) => value, keys: () => ["patched"] });

const why = async (act) => {
  try {
    return await act();
  } catch (error) {
    return reasonOf(error) ?? `${error}`;
  }
};
const said = [];
const say = (value) => void (said[said.length] = value);
say(await why(async () => (await dir.file("../secret")).text()));
say(await why(async () => (await dir.file("a\0.txt")).text()));
say(await why(async () => (await dir.file("link")).text()));
say(await why(async () => (await dir.file("a.txt")).text()));
say(await why(async () => (await (await dir.file("a.txt")).reader()).readlines()));
say(await why(async () => (await dir.file("a.txt")).text(1.5)));
say(await why(async () => (await dir.quota({ bytes: 1 }).file("new")).replace("long")));
say(await why(async () => (await dir.file("new")).replace("é")));
say(await why(async () => hex.encode(await (await dir.file("new")).bytes())));
say(await why(() => Object.isFrozen(dir)));
say(await why(() => clock.now() > 1e12 && clock.now() % 7 === 0));
say(await why(() => timer.sleep(51)));
say(await why(() => timer.sleep(1)));
say(await why(() => random.below(1)));
say(await why(() => runner.run({ args: ["-x"] })));
say(await why(async () => utf8.decode((await runner.run({ args: ["words"] })).stdout)));
say(await why(() => parseUrl("http://evil.example/").hostname));
say(await why(() => hex.encode(sha256("abc"))));
say(await why(() => base64.encode(utf8.encode("é"))));
say(await why(() => utf8.decode(inflate(packed, 100))));
say(await why(() => path.join("a", "../../b")));
say(await why(() => json.parse('{"a":1}').a));
say(await why(() => json.write({ a: [1] })));
writeSync(1, stringify(said));
