import { BlockList, isIP } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Place, placeOf } from "./classify-address.ts";

/** As the registries of special-purpose addresses have them (RFC 6890 and its successors). */
const special: readonly (readonly [string, number, Place])[] = [
  ["0.0.0.0", 8, "special"],
  ["10.0.0.0", 8, "private"],
  ["100.64.0.0", 10, "private"],
  ["127.0.0.0", 8, "loopback"],
  ["169.254.0.0", 16, "special"],
  ["172.16.0.0", 12, "private"],
  ["192.0.0.0", 24, "special"],
  ["192.0.2.0", 24, "special"],
  ["192.88.99.0", 24, "special"],
  ["192.168.0.0", 16, "private"],
  ["198.18.0.0", 15, "special"],
  ["198.51.100.0", 24, "special"],
  ["203.0.113.0", 24, "special"],
  ["224.0.0.0", 4, "special"],
  ["240.0.0.0", 4, "special"],
];
const lists = special.map(([address, bits, place]) => {
  const list = new BlockList();
  list.addSubnet(address, bits, "ipv4");
  return [list, place] as const;
});
const expected = (address: string): Place => lists.find(([list]) => list.check(address))?.[1] ?? "public";

const numberOf = (address: string): number => address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
const textOf = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join(".");

describe("placeOf", () => {
  it("finds every IPv4 address where the registries have it", () => {
    const edges = special.flatMap(([address, bits]) => {
      const first = numberOf(address);
      const last = first + 2 ** (32 - bits) - 1;
      return [first - 1, first, first + 1, last - 1, last, last + 1];
    });
    for (const value of edges.filter((value) => value >= 0 && value < 2 ** 32)) {
      const address = textOf(value);
      expect([address, placeOf(address)]).toEqual([address, expected(address)]);
    }
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(placeOf(address)).toBe(expected(address));
      }),
      { numRuns: 1000, seed: 6 },
    );
  });

  it("knows an IPv6 address in each of its forms", () => {
    const places: readonly (readonly [Place, string])[] = [
      ["loopback", "::1"],
      ["special", "::"],
      ["special", "::ffff:93.184.215.14"],
      ["special", "::ffff:127.0.0.1"],
      ["special", "::93.184.215.14"],
      ["special", "64:ff9b::5db8:d70e"],
      ["special", "64:ff9b:1::1"],
      ["special", "100::1"],
      ["special", "2001::1"],
      ["special", "2001:1ff:ffff::1"],
      ["public", "2001:200::1"],
      ["special", "2001:db8::1"],
      ["public", "2001:db9::1"],
      ["special", "2002:5db8:d70e::1"],
      ["public", "2003::1"],
      ["public", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"],
      ["public", "2000::"],
      ["public", "3ffe::1"],
      ["special", "3fff:fff::1"],
      ["public", "3fff:1000::1"],
      ["special", "4000::1"],
      ["special", "5f00::1"],
      ["private", "fc00::1"],
      ["private", "fdff:ffff::1"],
      ["special", "fe80::1"],
      ["special", "fec0::1"],
      ["special", "ff02::1"],
    ];
    for (const [place, address] of places) {
      expect([address, placeOf(address)]).toEqual([address, place]);
      // Written out, and with its last 32 bits as an IPv4 address.
      const whole = new URL(`http://[${address}]/`).hostname.slice(1, -1);
      const [head = "", tail] = whole.split("::");
      const [left, right] = [head.split(":").filter(Boolean), (tail ?? "").split(":").filter(Boolean)];
      const groups = [...left, ...Array.from({ length: 8 - left.length - right.length }, () => "0"), ...right];
      const full = groups.map((group) => group.padStart(4, "0"));
      const last = full.slice(6).map((group) => Number.parseInt(group, 16));
      const mixed = `${full.slice(0, 6).join(":")}:${textOf(last[0]! * 65_536 + last[1]!)}`;
      for (const form of [whole, groups.join(":"), full.join(":"), mixed])
        expect([form, placeOf(form)]).toEqual([form, place]);
    }
  });

  it("knows nothing that is no address in its plain form", () => {
    const odd =
      "1|127.1|0127.0.0.1|0x7f.0.0.1|127.0.0.1.|256.0.0.1|1.2.3|1.2.3.4.5|+1.2.3.4|1e1.0.0.1| 127.0.0.1|127.0.0.1 |127.0.0.01|١.٢.٣.٤|localhost|::1%lo|fe80::1%eth0|[::1]|:::1|1::2::3|1:2:3:4:5:6:7|1:2:3:4:5:6:7:8:9|1:2:3:4:5:6:7::8:9|12345::|g::|::1.2.3|::1.2.3.4.5|1.2.3.4::|-1::|::FFFF:1.2.3.4x|:|";
    for (const text of odd.split("|")) expect([text, placeOf(text)]).toEqual([text, undefined]);
    fc.assert(
      fc.property(
        fc.oneof(fc.ipV6(), fc.ipV4Extended(), fc.string({ unit: fc.constantFrom(..."0123456789abf:.%x") })),
        (text) => {
          if (placeOf(text) !== undefined) expect(isIP(text)).not.toBe(0);
        },
      ),
      { numRuns: 1000, seed: 6 },
    );
  });
});
