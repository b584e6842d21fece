import { isIP } from "node:net";
import type { ConnectorOptions } from "@capc/std/host";
import { type Kind, type Opening, toCount, wrong } from "./kinds.ts";

const bare = (host: string): string => host.replace(/^\[(.*)\]$/, "$1");

/**
 * Who writes down an address of this machine or of a private network grants it; a name grants what it means on the Internet, so that its owner
 * cannot point it at a neighbour.
 */
const reach = (host: string, port: number): Pick<ConnectorOptions, "allowLoopback" | "allowPrivate"> =>
  host === "localhost"
    ? { allowLoopback: port }
    : isIP(bare(host)) !== 0
      ? { allowLoopback: port, allowPrivate: true }
      : {};

const parseUrl = (text: string, protocols: readonly string[]): URL => {
  if (!/^[\x21-\x7e]+$/.test(text)) wrong("a URL has no spaces and no other characters than those of ASCII");
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return wrong(`${text} is not a URL`);
  }
  const { protocol, username, password, search, hash } = url;
  if (!protocols.includes(protocol)) wrong(`a URL of it begins with ${protocols.join("// or ")}//`);
  if (username !== "" || password !== "") wrong("credentials in a URL end in logs");
  return search === "" && hash === "" ? url : wrong("a URL of it has no ? and no #");
};

const parseFetcher = (spec: string): Opening => {
  const [, text = "", methods] = /^(.*?)(?::([A-Z]+(?:,[A-Z]+)*))?$/.exec(spec) ?? [];
  const url = parseUrl(text, ["https:", "http:"]);
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  const options = {
    origin: url.origin,
    ...(url.pathname !== "/" && { prefix: url.pathname.slice(1) }),
    ...(methods !== undefined && { methods: methods.split(",") }),
    ...reach(url.hostname, port),
  };
  return ({ makers }) => makers.makeFetcher(options);
};

const parseConnector = (spec: string): Opening => {
  const match = /^(tcp|tls):\/\/(\[[0-9A-Fa-f:.]+\]|[^/:@?#\s]+):(\d+)$/.exec(spec);
  if (match === null) return wrong("it is written tcp://HOST:PORT or tls://HOST:PORT");
  const [, scheme, host = "", portText = ""] = match;
  const port = toCount(portText, "a port", 1, 65_535);
  return ({ makers }) => makers.makeConnector({ host: bare(host), port, tls: scheme === "tls", ...reach(host, port) });
};

const parseListener = (spec: string): Opening => {
  const match = /^(?:(\[[0-9A-Fa-f:.]+\]|[^:[\]\s]+):)?(\d+)(?::([^:\s]+))?$/.exec(spec);
  if (match === null) return wrong("it is written PORT, HOST:PORT, or HOST:PORT:NAME,NAME");
  const [, host = "127.0.0.1", portText = "", names] = match;
  const port = toCount(portText, "a port", 0, 65_535);
  if (names === undefined && !/^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host))
    wrong("where others can come it says by which names it is called: HOST:PORT:NAME,NAME, or HOST:PORT:any");
  return ({ makers, onError, atEnd }) => {
    const options = { port, host: bare(host), onError };
    const { cap, revoke } = makers
      .makeHttpListener(
        names === undefined ? options : { ...options, names: names === "any" ? "any" : names.split(",") },
      )
      .revocable();
    atEnd(revoke);
    return cap;
  };
};

const parseResolver = (spec: string): Opening => {
  const suffixes = spec.split(",");
  if (suffixes.includes("")) wrong("it is written NAME,NAME");
  return ({ makers }) => makers.makeResolver({ suffixes });
};

/** What goes over the network. */
export const networkKinds: Readonly<Record<string, Kind>> = {
  Fetcher: {
    allows: "send requests to one server, below one path",
    forms: ["https://api.example.com/v1", "https://api.example.com/v1:GET,POST"],
    parse: parseFetcher,
  },
  HttpListener: {
    allows: "answer HTTP requests at one address and port",
    forms: ["127.0.0.1:8080", "8080", "0.0.0.0:8080:notes.example"],
    parse: parseListener,
  },
  Connector: {
    allows: "connect to one port of one host",
    forms: ["tls://db.example.com:5432", "tcp://127.0.0.1:6379"],
    parse: parseConnector,
  },
  Resolver: { allows: "ask for the addresses of some names", forms: ["example.com,example.org"], parse: parseResolver },
};
