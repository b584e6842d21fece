import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as pure from "../pure.ts";
import { json, parseUrl, path, reasonOf, utf8 } from "../pure.ts";
import * as anywhere from "../pure-anywhere.ts";

const why = (act: () => unknown): string => {
  try {
    return `done: ${JSON.stringify(act())}`;
  } catch (error) {
    return reasonOf(error) ?? `no reason: ${error}`;
  }
};
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const isOwn = (value: Uint8Array): boolean =>
  Object.getPrototypeOf(value) === Uint8Array.prototype && value.buffer.byteLength === value.length;

describe("utf8", () => {
  it("says a text in bytes, and the bytes in the same text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => utf8.decode(utf8.encode(text)) === text));
    expect(utf8.decode(bytes(0xef, 0xbb, 0xbf, 65))).toBe("\ufeffA");
  });
  it("replaces nothing", () => {
    expect(why(() => utf8.encode("\ud800"))).toBe("bad-argument");
    for (const bad of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82]])
      expect(why(() => utf8.decode(bytes(...bad)))).toBe("not-text");
    for (const value of [undefined, "text", [65], new Uint16Array(1), new Proxy(bytes(65), {})] as never[])
      expect(why(() => utf8.decode(value))).toBe("bad-argument");
  });
});

/** Both ways to do what Node does: by Node, and where there is none. */
const ways = [
  ["by Node", pure],
  ["anywhere", anywhere],
] as const;

describe.each(
  ways.flatMap(([where, way]) =>
    (["base64", "base64url", "hex"] as const).map((name) => [name, where, way[name]] as const),
  ),
)("%s, %s", (name, _, coding) => {
  it("is Node's, for all bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (value) => {
        const text = coding.encode(value);
        expect(text).toBe(Buffer.from(value).toString(name));
        const back = coding.decode(text);
        expect([...back]).toEqual([...value]);
        expect(isOwn(back)).toBe(true);
      }),
    );
  });
  it("takes one text for some bytes", () => {
    for (const text of ["A", "AB", "QQ==\n", "QR==", "QQ=", "Q Q", "+-==", "0g", "AA0=", "é"])
      if (coding.encode(Buffer.from(text, name)) !== text) expect(why(() => coding.decode(text))).toBe("not-data");
    expect(why(() => coding.decode(1 as never))).toBe("bad-argument");
  });
});

describe.each(ways)("hashes, %s", (_, { hex, hmac, sameBytes, sha256 }) => {
  it("are those of the standards", () => {
    expect(hex.encode(sha256("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(hex.encode(sha256(bytes()))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(hex.encode(hmac("Jefe", "what do ya want for nothing?"))).toBe(
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
    expect(isOwn(sha256("")) && isOwn(hmac("", ""))).toBe(true);
    expect(why(() => sha256({} as never))).toBe("bad-argument");
  });
  it("are compared whole", () => {
    expect(sameBytes(bytes(1, 2), bytes(1, 2))).toBe(true);
    expect([sameBytes(bytes(1), bytes(2)), sameBytes(bytes(1), bytes(1, 0))]).toEqual([false, false]);
  });
});

describe.each(ways)("inflate, %s", (_, { inflate }) => {
  const data = Buffer.from("a".repeat(100_000));
  it.each([
    ["zlib", deflateSync(data)],
    ["raw", deflateRawSync(data)],
    ["gzip", gzipSync(data)],
  ] as const)("unpacks %s, and no more of it than was said", (packing, packed) => {
    const unpacked = inflate(new Uint8Array(packed), 100_000, packing);
    expect(Buffer.compare(unpacked, data)).toBe(0);
    expect(isOwn(unpacked)).toBe(true);
    for (const limit of [99_999, 1, 0]) expect(why(() => inflate(packed, limit, packing))).toBe("too-large");
    expect(why(() => inflate(bytes(1, 2, 3), 10, packing))).toBe("not-data");
    expect(why(() => inflate(packed.subarray(0, 20), 100_000, packing))).toBe("not-data");
  });
  it("wants to be told how much", () => {
    for (const limit of [undefined, -1, Number.POSITIVE_INFINITY, 2 ** 40] as never[])
      expect(why(() => inflate(deflateSync(data), limit))).toBe("bad-argument");
    expect(why(() => inflate(deflateSync(data), 10, "brotli" as never))).toBe("bad-argument");
  });
});

describe("parseUrl", () => {
  it("reads as Node does, and gives no URL", () => {
    const url = parseUrl("HTTPS://User:pw@EXAMPLE.org:8443/a/../b%2e?q=1#h")!;
    expect(url).toEqual({
      scheme: "https:",
      username: "User",
      password: "pw",
      hostname: "example.org",
      port: "8443",
      path: "/b%2e",
      query: "?q=1",
      hash: "#h",
      origin: "https://example.org:8443",
      href: "https://User:pw@example.org:8443/b%2e?q=1#h",
    });
    expect(Object.isFrozen(url) && Object.getPrototypeOf(url) === Object.prototype).toBe(true);
    expect(parseUrl("http://2130706433/")?.hostname).toBe("127.0.0.1");
    expect([parseUrl(""), parseUrl("/relative"), parseUrl("http://")]).toEqual([undefined, undefined, undefined]);
    expect(why(() => parseUrl({ toString: () => "http://x" } as never))).toBe("bad-argument");
  });
});

describe("path", () => {
  it.each([
    [path.join("a", "b/c"), "a/b/c"],
    [path.join("a/./b//c/", "../d"), "a/b/d"],
    [path.join(), ""],
    [path.join("a", ".."), ""],
    [path.name("notes/monday.txt"), "monday.txt"],
    [path.parent("notes/monday.txt"), "notes"],
    [path.parent("a"), ""],
    [path.parent(""), ""],
    [path.ext("a.b/c.tar.gz"), ".gz"],
    [path.ext(".hidden"), ""],
    [path.ext("a."), "."],
    [path.parts("a/b"), ["a", "b"]],
    [path.isWithin("a/b", "a"), true],
    [path.isWithin("ab", "a"), false],
    [path.isWithin("a", "a/b"), false],
    [path.isWithin("a", ""), true],
  ])("%j is %j", (found, expected) => expect(found).toEqual(expected));

  it("never leads out", () => {
    for (const bad of ["..", "a/../..", "/a", "a\0", "a\\..\\b"]) expect(why(() => path.join(bad))).toBe("bad-name");
    expect(why(() => path.join("a", "../../b"))).toBe("bad-name");
    const step = fc.constantFrom("a", "b", "..", ".", "", "c.d");
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const text = why(() => path.join(...steps.filter((one) => one !== "")));
        return text === "bad-name" || !/(^|\/)\.\.?(\/|")|^done: "\//.test(text);
      }),
    );
  });
});

describe("json", () => {
  it("reads frozen data without prototypes", () => {
    const data = json.parse('{"a":[1,{"b":null}],"constructor":1}') as { readonly a: readonly unknown[] };
    expect(JSON.stringify(data)).toBe('{"a":[1,{"b":null}],"constructor":1}');
    expect([Object.getPrototypeOf(data), Object.isFrozen(data), Object.isFrozen(data.a)]).toEqual([null, true, true]);
    for (const bad of ["", "{", '{"__proto__":1}', `${"[".repeat(100)}${"]".repeat(100)}`, "NaN"])
      expect(why(() => json.parse(bad))).toBe("not-data");
  });
  it("writes what comes back", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false } as never), (value) => {
        const text = JSON.stringify(value);
        if (text.includes("__proto__")) return;
        expect(JSON.parse(json.write(value as never))).toEqual(JSON.parse(text));
      }),
    );
    expect(json.write({ a: undefined, b: [1] })).toBe('{"b":[1]}');
    for (const bad of [1n, bytes(1), Number.NaN, [undefined], () => 1, new Date(0), new Map()] as never[])
      expect(why(() => json.write(bad))).toBe("not-data");
    const round: unknown[] = [];
    round.push(round);
    expect(why(() => json.write(round as never))).toBe("not-data");
  });
});

it("all of it is frozen", () => {
  for (const value of [...Object.values(pure), ...Object.values(anywhere)]) {
    if (typeof value === "object") expect(Object.isFrozen(value)).toBe(true);
  }
});
