import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, it } from "vitest";
import { fakeConfig } from "../fakes/fake-config.ts";
import { fakeSigner } from "../fakes/fake-signer.ts";
import { memoryLogger } from "../fakes/memory-logger.ts";
import { makeConfig } from "../host/make-config.ts";
import { makeLogger } from "../host/make-logger.ts";
import { makeSigner, makeVerifier } from "../host/make-signer.ts";

const refusal = (act: () => unknown): unknown => {
  try {
    act();
    return "done";
  } catch (error) {
    return (error as { code: unknown }).code;
  }
};

describe("a logger", () => {
  const listening = (level?: "debug" | "warn") => {
    const texts: string[] = [];
    return { logger: makeLogger((text) => texts.push(text), level === undefined ? {} : { level }), texts };
  };

  it("writes each call as one line that is JSON, whatever is in it", () => {
    const { logger, texts } = listening();
    const nasty =
      '\n\r\u2028\u2029\u001b[2J\u0085\u009b\u007f\u202e\u2066\u200f\ufeff\u00ad\u{e0041}\ud800"}{"level":"error"}\0';
    logger.child({ [nasty]: nasty }).info(nasty, { [nasty]: nasty, list: [nasty] });
    expect(texts.length).toBe(1);
    expect(texts[0]).toMatch(/^[\x20-\x7e]*\n$/);
    const { time, level, message, fields, data } = JSON.parse(texts[0]!);
    expect(new Date(time).getFullYear()).toBeGreaterThan(2025);
    expect([level, message, fields, data]).toEqual([
      "info",
      nasty,
      { [nasty]: nasty },
      { [nasty]: nasty, list: [nasty] },
    ]);
    logger.error("é 漢 😀");
    expect(JSON.parse(texts[1]!).message).toBe("é 漢 😀");
  });

  it("copies data and runs nothing of it", () => {
    const { logger, texts } = listening();
    let asked = 0;
    const counted = Object.defineProperty({}, "a", { enumerable: true, get: () => ++asked });
    const inspected = { [Symbol.for("nodejs.util.inspect.custom")]: () => expect.fail("asked"), b: 1 };
    for (const data of [{ toJSON: () => 1 }, new Date(0), () => 1, Symbol("a")])
      expect(refusal(() => logger.info("m", data as never))).toBe("not-data");
    logger.info("m", inspected);
    logger.info("m", counted);
    logger.info("m", { n: 1n, b: new Uint8Array([1]), u: undefined });
    expect(texts.map((text) => JSON.parse(text).data)).toEqual([
      { b: 1 },
      { a: 1 },
      { n: { $: "big", v: "1" }, b: { $: "bytes", v: "AQ==" }, u: { $: "undef" } },
    ]);
    for (const message of [1, null, { toString: () => "m" }])
      expect(refusal(() => logger.info(message as never))).toBe("bad-argument");
  });

  it("cuts off what is too long", () => {
    const { logger, texts } = listening();
    logger.info("x".repeat(100_000), "\u2028".repeat(100_000));
    expect(texts[0]!.length).toBeLessThan(200_000);
    expect(JSON.parse(texts[0]!).message).toHaveLength(4097);
    expect(refusal(() => logger.child({ a: "x".repeat(5000) }))).toBe("too-large");
  });

  it("keeps the fields that it has", () => {
    const { logger, lines } = memoryLogger();
    logger.child({ user: "ann", n: 1 }).child({ user: "eve", time: "then" }).warn("m");
    expect(lines).toEqual([{ level: "warn", message: "m", fields: { user: "ann", n: 1, time: "then" } }]);
  });

  it("drops what is beyond its limit, and says how much that was", () => {
    let now = 0;
    const { logger, lines } = memoryLogger(() => now);
    const few = logger.limited(2);
    for (let i = 0; i < 5; i++) few.limited(100).info(`${i}`);
    now = 30_000;
    few.info("5");
    now = 61_000;
    few.info("6");
    expect(lines).toEqual([
      { level: "info", message: "0" },
      { level: "info", message: "1" },
      { level: "info", message: "6", dropped: 1 },
    ]);
  });

  it("has levels, and a sink that may fail", () => {
    const { logger, texts } = listening("warn");
    for (const level of ["debug", "info", "warn", "error"] as const) logger[level](level);
    expect(texts.map((text) => JSON.parse(text).level)).toEqual(["warn", "error"]);
    const broken = makeLogger(() => {
      throw new Error("/var/log is full");
    });
    expect(refusal(() => broken.info("m"))).toBe("done");
  });
});

describe.each([
  ["makeConfig", (record: Record<string, string>, names: string[]) => makeConfig(record, names)],
  ["fakeConfig", (record: Record<string, string>, names: string[]) => fakeConfig(record).only(...names)],
])("a config of %s", (_, make) => {
  it("has the settings that it was made of, and no others", () => {
    const env: Record<string, string> = { PORT: "80", SECRET: "s", EMPTY: "" };
    const config = make(env, ["PORT", "EMPTY", "NONE", "toString", "__proto__"]);
    env.PORT = "81";
    expect(config.get("PORT")).toBe("80");
    expect(config.need("EMPTY")).toBe("");
    for (const name of ["SECRET", "NONE", "toString", "__proto__", "constructor"]) {
      expect(config.get(name)).toBeUndefined();
      expect(refusal(() => config.need(name))).toBe("not-found");
    }
    const less = config.only("PORT", "SECRET");
    expect(less.get("PORT")).toBe("80");
    expect(less.get("EMPTY")).toBeUndefined();
    expect(less.only("EMPTY").get("EMPTY")).toBeUndefined();
    expect(refusal(() => config.get(1 as never))).toBe("bad-argument");
    expect(refusal(() => config.only({ toString: () => "SECRET" } as never))).toBe("bad-argument");
  });
});

describe.each([
  ["makeSigner", () => makeSigner()],
  ["fakeSigner", () => fakeSigner()],
])("a signer of %s", (_, make) => {
  it("signs what its verifier then knows", async () => {
    const signer = make();
    const verifier = signer.verifier();
    const data = new TextEncoder().encode("data");
    const signature = await signer.sign(data);
    expect(signature.buffer.byteLength).toBe(signature.length);
    expect(await verifier.verify(data, signature)).toBe(true);
    for (let i = 0; i < signature.length; i += 7) {
      const other = signature.slice();
      other[i]! ^= 1;
      expect(await verifier.verify(data, other)).toBe(false);
    }
    for (const other of [new Uint8Array(), signature.slice(1), new Uint8Array(1000)])
      expect(await verifier.verify(data, other)).toBe(false);
    data[0] = 0;
    expect(await verifier.verify(data, signature)).toBe(false);
    expect(Object.keys(verifier)).toEqual(["verify"]);
    expect(Object.keys(signer).toSorted()).toEqual(["sign", "verifier"]);
    await expect(signer.sign("data" as never)).rejects.toMatchObject({ code: "bad-argument" });
  });
});

const pemOf = ({ privateKey, publicKey }: { readonly privateKey: KeyObject; readonly publicKey: KeyObject }) => ({
  privateKey: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
  publicKey: publicKey.export({ type: "spki", format: "pem" }) as string,
});

describe("makeSigner and makeVerifier", () => {
  it("take keys of Ed25519", async () => {
    const { privateKey, publicKey } = pemOf(generateKeyPairSync("ed25519"));
    const data = new Uint8Array([1, 2]);
    expect(await makeVerifier(publicKey).verify(data, await makeSigner(privateKey).sign(data))).toBe(true);
    expect(await makeVerifier(publicKey).verify(data, await makeSigner().sign(data))).toBe(false);
    const other = pemOf(generateKeyPairSync("ec", { namedCurve: "P-256" }));
    for (const key of [other.privateKey, "", "-----BEGIN PRIVATE KEY-----\nsecret", publicKey]) {
      expect(refusal(() => makeSigner(key))).toBe("bad-argument");
    }
    expect(refusal(() => makeVerifier(other.publicKey))).toBe("bad-argument");
  });
});
