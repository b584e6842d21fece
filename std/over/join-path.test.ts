import { posix } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPath, joinPath, writeQuery } from "./join-path.ts";

const parts =
  ". .. / // \\ %2e %2E %2f %2F %5c %252e %252f %25 %c0%ae %e2%80%a5 %ef%bc%8f %3b %20 %00 %09 ; ;a= ? # @ : a b é ％ ２ ｆ ． ／ ＼ ‥ … \u2024 \u00a0 ~ + * - _ %41 %c3%a9".split(
    " ",
  );
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...parts, " ", "\t"), fc.string({ unit: "binary", maxLength: 2 })), { maxLength: 8 })
  .map((list) => list.join(""));

/** Decodes what can be decoded, as careless servers do: bytes that are no UTF-8 stand for themselves. */
const decodeLoosely = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
};

/** All that a server might take a path for. */
function* readingsOf(path: string): Generator<string> {
  let text = path;
  for (let round = 0; round < 6; round++) {
    for (const normal of [text, text.normalize("NFKC")]) {
      const slashed = normal.replaceAll("\\", "/");
      yield slashed;
      yield slashed.replace(/;[^/]*/g, "");
      yield slashed.replace(/(?<=^|\/)[\s]+|[\s]+(?=\/|$)/gu, "");
      yield slashed.replace(/;[^/]*/g, "").replace(/[\s]+(?=\/|$)/gu, "");
      yield slashed.split("\0")[0]!;
    }
    text = decodeLoosely(text);
  }
}

describe("a path that is accepted", () => {
  it("stays below its base in every reading of it, and is the same to the URL standard", () => {
    let accepted = 0;
    fc.assert(
      fc.property(hostile, hostile, (prefix, path) => {
        let target: string;
        try {
          target = joinPath(joinPath("/base", checkPath(prefix, "prefix")), checkPath(path, "path"));
        } catch (error) {
          expect((error as { code: unknown }).code).toBe("bad-name");
          return;
        }
        accepted++;
        expect(target).toMatch(/^[!-~]+$/);
        const url = new URL(`http://a.test${target}`);
        expect([url.host, url.pathname, url.search, url.hash]).toEqual(["a.test", target, "", ""]);
        for (const reading of readingsOf(target)) {
          const normal = posix.normalize(reading);
          expect(normal === "/base" || normal.startsWith("/base/")).toBe(true);
        }
      }),
      { numRuns: 600, seed: 6 },
    );
    expect(accepted).toBeGreaterThan(30);
  });

  it("says what it said: no character is lost or changed on its way", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
        let sent: string;
        try {
          sent = checkPath(encodeURIComponent(name), "path");
        } catch {
          return;
        }
        expect(decodeURIComponent(sent)).toBe(name);
      }),
      { numRuns: 200, seed: 6 },
    );
  });
});

describe("a query", () => {
  it("comes back as the names and values that went in", () => {
    const text = fc.string({ unit: "grapheme" }).filter((one) => !/\p{Surrogate}/u.test(one));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (pairs) => {
        const written = writeQuery(pairs);
        expect(written).toMatch(/^[!-~]*$/);
        const url = new URL(`http://a.test/x${written}`);
        expect(url.hash).toBe("");
        expect(url.pathname).toBe("/x");
        expect([...url.searchParams]).toEqual(pairs);
      }),
      { numRuns: 100, seed: 6 },
    );
  });
});
