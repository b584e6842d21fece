// The same for what talks to others: somebody patches the modules of the network after this package was loaded, and the parts of URLs.
import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import timers from "node:timers";
import tls from "node:tls";
import { makeConnector, makeFetcher, makeHttpListener, makeResolver } from "@capc/std/host";
import { reasonOf, utf8 } from "@capc/std/pure";

const { stdout } = process;
// Before: Node itself looks `dns.lookup` up when it is told to listen.
const service = await makeHttpListener({ port: 0 }).serve(async ({ path }) => ({ status: 200, body: path }));
const port = Number(service.url.split(":").at(-1));
const bad = () => {
  throw new Error("patched");
};
// Those that this package stands on: many others Node looks up itself.
const patches = [
  [dns, "lookup resolve"],
  [http, "request get createServer Agent"],
  [https, "request get createServer"],
  [net, "connect createConnection createServer"],
  [timers, "setTimeout clearTimeout setInterval"],
  [tls, "connect"],
];
for (const [module, keys] of patches)
  for (const key of keys.split(" ")) Object.defineProperty(module, key, { value: bad });
syncBuiltinESMExports();
for (const key of ["hostname", "host", "port", "protocol", "pathname", "origin", "username"])
  Object.defineProperty(URL.prototype, key, { get: () => (key === "hostname" ? "93.184.215.14" : "") });
globalThis.fetch = bad;
for (const key of ["setTimeout", "clearTimeout", "setImmediate"]) globalThis[key] = bad;
Array.isArray = () => true;

const why = async (act) => {
  try {
    return await act();
  } catch (error) {
    return reasonOf(error) ?? `${error}`;
  }
};
const said = [];
for (const origin of ["http://127.0.0.1", "http://localhost", "http://169.254.169.254", "http://x@93.184.215.14"])
  said.push(await why(async () => (await makeFetcher({ origin: `${origin}:${port}` }).get("x")).text()));
const fetcher = makeFetcher({ origin: `http://127.0.0.1:${port}`, allowLoopback: port, prefix: "/v1" });
said.push((await fetcher.get("x")).text());
for (const path of ["../x", "%2e%2e/x", "x\r\ny"]) said.push(await why(() => fetcher.get(path)));
said.push(await why(() => makeConnector({ host: "127.0.0.1", port }).connect()));
const conn = await makeConnector({ host: "127.0.0.1", port, allowLoopback: port }).connect();
await conn.write(utf8.encode("GET /raw HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n"));
said.push(utf8.decode(await conn.read(100)).slice(0, 12));
await conn.close();
said.push(await why(() => makeResolver({ suffixes: ["localhost"] }).addresses("localhost")));
await service.stop();
stdout.write(JSON.stringify(said));
