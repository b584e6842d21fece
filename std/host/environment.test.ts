import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { serveText } from "../test/serve-routes.ts";
import { testCertificate, testKey } from "../test/test-certificate.ts";

const script = (name: string): string => fileURLToPath(new URL(`../test/${name}.mjs`, import.meta.url));
const run = async (words: readonly string[], env = process.env): Promise<unknown> => {
  const child = spawn(process.execPath, words, { env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const text of child.stdout) said += text;
  return JSON.parse(said);
};

it("pieces of one byte take up little more room than their bytes", async () => {
  expect(await run(["--max-old-space-size=16", script("small-pieces")])).toEqual([150_000, 150_000, 60_000]);
});

it("neither flags nor the environment of the process move what a capability of the network does", async () => {
  const proxy = await serveText((socket) => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nproxy"));
  const address = `http://127.0.0.1:${proxy.port}`;
  const names = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"];
  const env = {
    ...process.env,
    ...Object.fromEntries(names.map((name) => [name, address])),
    NO_PROXY: "",
    no_proxy: "",
    NODE_USE_ENV_PROXY: "1",
    NODE_TLS_REJECT_UNAUTHORIZED: "0",
    NODE_OPTIONS: "",
    RES_OPTIONS: "ndots:0",
    LOCALDOMAIN: "example",
  };
  const flags = ["--no-warnings", "--insecure-http-parser", "--max-http-header-size=1000000"];
  const words = [...flags, script("odd-environment"), JSON.stringify({ testCertificate, testKey })];
  expect(await run(words, env)).toEqual({
    "asks no proxy": "accept-encoding host",
    "believes no certificate of others": ["unreachable", "unreachable"],
    "believes those it was told of": "secret",
    "reads no answer of two lengths": "unreachable",
    "reads no request of two lengths": "HTTP/1.1 400",
  });
  expect(proxy.seen.connections).toBe(0);
  await proxy.close();
});
