// HTTP clients: fetch of its own, with streams and aborts.
import fetch, { AbortError, Headers } from "node-fetch";
import { serveEcho } from "../tools/local-server.mjs";

export default async () =>
  await serveEcho(async (url) => {
    const controller = new AbortController();
    controller.abort();
    const aborted = await fetch(url, { signal: controller.signal }).catch((error) => [
      error.name,
      error instanceof AbortError,
    ]);
    const refused = await fetch("http://localhost:1").catch((error) => [
      error.name,
      error.code,
      error instanceof Error,
    ]);
    return [
      await (await fetch(`${url}/a`, { method: "POST", body: "x" })).json(),
      aborted,
      refused,
      [...new Headers({ B: "1", a: "2" })],
    ];
  });
