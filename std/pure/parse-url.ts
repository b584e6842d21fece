import { needText } from "../captured/check-arguments.ts";
import { freeze, getOwnPropertyDescriptor, uncurry } from "../captured/intrinsics.ts";

/** The parts of a URL, as browsers and servers understand it. */
export interface Url {
  /** `https:` */
  readonly scheme: string;
  readonly username: string;
  readonly password: string;
  /** In lower case, numbers of addresses in their usual form; IPv6 in brackets. */
  readonly hostname: string;
  /** Empty where it is the usual one of the scheme. */
  readonly port: string;
  readonly path: string;
  /** With the question mark, or empty. */
  readonly query: string;
  /** With the hash sign, or empty. */
  readonly hash: string;
  /** Scheme, host and port; `null` where a scheme has no such thing. */
  readonly origin: string;
  /** All of it, in the form that says all the rest. */
  readonly href: string;
}

const get = (key: string): ((url: URL) => string) =>
  uncurry(getOwnPropertyDescriptor(URL.prototype, key)?.get as never);
const RawURL = URL;
const parts = {
  scheme: get("protocol"),
  username: get("username"),
  password: get("password"),
  hostname: get("hostname"),
  port: get("port"),
  path: get("pathname"),
  query: get("search"),
  hash: get("hash"),
  origin: get("origin"),
  href: get("href"),
};

/** The parts of an absolute URL, as a frozen record; undefined if the text is none. */
export const parseUrl = freeze((text: string): Url | undefined => {
  const given = needText(text, "text");
  let url: URL;
  try {
    url = new RawURL(given);
  } catch {
    return undefined;
  }
  return freeze({
    scheme: parts.scheme(url),
    username: parts.username(url),
    password: parts.password(url),
    hostname: parts.hostname(url),
    port: parts.port(url),
    path: parts.path(url),
    query: parts.query(url),
    hash: parts.hash(url),
    origin: parts.origin(url),
    href: parts.href(url),
  });
});
