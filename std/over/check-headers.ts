import { refuse } from "../captured/cap-error.ts";
import { freeze, includes, startsWith, toLowerCase, uncurry } from "../captured/intrinsics.ts";
import { readTexts } from "./read-record.ts";

const plain = Object.prototype;
const isMatch: (pattern: RegExp, text: string) => boolean = uncurry(RegExp.prototype.test);

/** A header by its name in lower case. */
export type Header = readonly [name: string, value: string];

/**
 * Headers that say how a message is transported, or to whom. Who could set one would smuggle a second request behind the first, reach another site
 * of the same server, or use a method that was not granted.
 */
const owned =
  " host connection keep-alive te trailer transfer-encoding content-length content-encoding accept-encoding upgrade expect via cookie cookie2 set-cookie set-cookie2 " +
  "http2-settings forwarded x-http-method x-http-method-override x-method-override x-original-url x-rewrite-url x-original-host x-host ";

const isOwned = (name: string): boolean =>
  includes(owned, ` ${name} `) ||
  startsWith(name, "proxy-") ||
  startsWith(name, "sec-") ||
  startsWith(name, "x-forwarded-") ||
  startsWith(name, "access-control-request-");

const isToken = (name: string): boolean => isMatch(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/, name);

/** Visible ASCII with blanks between. Whatever could end a line is not in it, and nothing that two servers read in two ways. */
export const isHeaderValue = (value: string): boolean =>
  value.length <= 8192 && isMatch(/^([\x21-\x7e]([\t\x20-\x7e]*[\x21-\x7e])?)?$/, value);

/** A stranger's headers. Underscores are refused: some servers take `Content_Length` for `Content-Length`. */
export const checkHeaders = (record: unknown, isAllowed: (name: string) => boolean): readonly Header[] => {
  const given = readTexts(record, "headers");
  const checked: Header[] = [];
  let size = 0;
  for (let i = 0; i < given.length; i++) {
    const [written, value] = given[i]!;
    const name = toLowerCase(written);
    if (!isToken(written) || includes(written, "_")) refuse("bad-argument", "headers: that is no name of a header");
    if (!isHeaderValue(value)) refuse("bad-argument", `headers: ${name}: expected ASCII text on one line`);
    if (!isAllowed(name)) refuse("refused", `headers: ${name} is not the caller's to set`);
    for (let j = 0; j < i; j++) if (checked[j]![0] === name) refuse("bad-argument", `headers: ${name} is there twice`);
    size += name.length + value.length;
    checked[i] = [name, value];
  }
  if (size > 16_384) refuse("too-large", "headers: more than 16 KiB");
  return checked;
};

/** What a caller may set of a request. */
export const isRequestHeader = (name: string): boolean => !isOwned(name);

/** Headers as data. Of several of one name the values are joined; nothing of a connection and no cookie is among them. */
export const headersToRecord = (pairs: readonly Header[]): { readonly [lowerName: string]: string } => {
  const record: Record<string, string> = {};
  for (let i = 0; i < pairs.length; i++) {
    const written = pairs[i]![0];
    const value = pairs[i]![1];
    const name = toLowerCase(written);
    if (isHidden(name)) continue;
    // What records inherit is no header, and where intrinsics are frozen it cannot be assigned.
    if (name in plain) continue;
    const between = name === "cookie" ? "; " : ", ";
    record[name] = record[name] === undefined ? value : record[name] + between + value;
  }
  return freeze(record);
};

const hidden: { readonly [name: string]: true } = freeze({
  __proto__: null as never,
  connection: true,
  "keep-alive": true,
  "set-cookie": true,
  "set-cookie2": true,
  te: true,
  trailer: true,
  "transfer-encoding": true,
  upgrade: true,
});

const isHidden = (name: string): boolean => hidden[name] === true || startsWith(name, "proxy-");
