import { floor, indexOf, slice, split } from "../captured/intrinsics.ts";

/**
 * What is behind an IP address: the Internet, this machine, the network it stands in, or what nobody has business to call: link-local addresses
 * with the metadata servers of clouds, multicast, test nets, and ways to write an IPv4 address in IPv6.
 */
export type Place = "public" | "loopback" | "private" | "special";

/** IPv4 ranges that are not public: the first address, the length of the prefix, the place. */
const ranges: readonly (readonly [number, number, Place])[] = [
  [0x00000000, 8, "special"],
  [0x0a000000, 8, "private"],
  [0x64400000, 10, "private"],
  [0x7f000000, 8, "loopback"],
  [0xa9fe0000, 16, "special"],
  [0xac100000, 12, "private"],
  [0xc0000000, 24, "special"],
  [0xc0000200, 24, "special"],
  [0xc0586300, 24, "special"],
  [0xc0a80000, 16, "private"],
  [0xc6120000, 15, "special"],
  [0xc6336400, 24, "special"],
  [0xcb007100, 24, "special"],
  [0xe0000000, 3, "special"],
];

/** The number of an IPv4 address in the one form that is not ambiguous: four decimal numbers without leading zeros. */
const parseV4 = (text: string): number | undefined => {
  const parts = split(text, ".");
  if (parts.length !== 4) return undefined;
  let value = 0;
  for (let i = 0; i < 4; i++) {
    const part = +parts[i]!;
    if (!(part >= 0 && part <= 255) || `${part}` !== parts[i]) return undefined;
    value = value * 256 + part;
  }
  return value;
};

const placeOfV4 = (address: number): Place => {
  for (let i = 0; i < ranges.length; i++) {
    const [first, bits, place] = ranges[i]!;
    const size = 2 ** (32 - bits);
    if (floor(address / size) === first / size) return place;
  }
  return "public";
};

const hexGroup = (text: string): number => {
  if (text.length === 0 || text.length > 4) return Number.NaN;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = indexOf("0123456789abcdef", text[i]!);
    if (digit < 0) return Number.NaN;
    value = value * 16 + digit;
  }
  return value;
};

/** The eight groups of an IPv6 address in lower case. */
const parseV6 = (text: string): readonly number[] | undefined => {
  const gap = indexOf(text, "::");
  const groupsOf = (part: string, isEnd: boolean): number[] | undefined => {
    const groups: number[] = [];
    if (part === "") return groups;
    const words = split(part, ":");
    for (let i = 0; i < words.length; i++) {
      const v4 = isEnd && i === words.length - 1 ? parseV4(words[i]!) : undefined;
      if (v4 === undefined) groups[groups.length] = hexGroup(words[i]!);
      else {
        groups[groups.length] = floor(v4 / 65536);
        groups[groups.length] = v4 % 65536;
      }
    }
    for (let i = 0; i < groups.length; i++) if (!(groups[i]! >= 0)) return undefined;
    return groups;
  };
  const head = groupsOf(gap < 0 ? text : slice(text, 0, gap), gap < 0);
  const tail = gap < 0 ? [] : groupsOf(slice(text, gap + 2), true);
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (gap < 0 ? missing !== 0 : missing < 1) return undefined;
  const groups: number[] = [];
  for (let i = 0; i < 8; i++)
    groups[i] = i < head.length ? head[i]! : i < 8 - tail.length ? 0 : tail[i - 8 + tail.length]!;
  return groups;
};

/**
 * Of IPv6 only what is global unicast today is public, and of that no tunnels: a new kind of address is refused until someone has thought about it.
 * An IPv4 address in IPv6 clothes is never public, wherever it leads.
 */
const placeOfV6 = (groups: readonly number[]): Place => {
  const [first, second] = groups as [number, number];
  let isAllZero = true;
  for (let i = 0; i < 7; i++) if (groups[i] !== 0) isAllZero = false;
  if (isAllZero) return groups[7] === 1 ? "loopback" : "special";
  if (first >= 0xfc00 && first < 0xfe00) return "private";
  if (first < 0x2000 || first >= 0x4000) return "special";
  const isTunnel = first === 0x2002 || (first === 0x2001 && second < 0x200);
  const isForExamples = (first === 0x2001 && second === 0xdb8) || (first === 0x3fff && second < 0x1000);
  return isTunnel || isForExamples ? "special" : "public";
};

/** Where an address leads; undefined for what is no address in its plain form, one with a zone included. */
export const placeOf = (address: string): Place | undefined => {
  const v4 = parseV4(address);
  if (v4 !== undefined) return placeOfV4(v4);
  const v6 = indexOf(address, ":") < 0 ? undefined : parseV6(address);
  return v6 && placeOfV6(v6);
};
