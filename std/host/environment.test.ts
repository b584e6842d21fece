import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { serveText } from "../test/serve-routes.ts";
import { testCertificate, testKey } from "../test/test-certificate.ts";

const script = fileURLToPath(new URL("../test/odd-environment.mjs", import.meta.url));

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
  const child = spawn(process.execPath, [...flags, script, JSON.stringify({ testCertificate, testKey })], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const text of child.stdout) said += text;
  expect(JSON.parse(said)).toEqual({
    "asks no proxy": "accept-encoding host",
    "believes no certificate of others": ["unreachable", "unreachable"],
    "believes those it was told of": "secret",
    "reads no answer of two lengths": "unreachable",
    "reads no request of two lengths": "HTTP/1.1 400",
  });
  expect(proxy.seen.connections).toBe(0);
  await proxy.close();
});
