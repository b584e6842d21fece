// HTTP clients: hooks, retries, failures, streams.
import got, { HTTPError } from "got";
import { serveEcho } from "../tools/local-server.mjs";

export default async () =>
  await serveEcho(async (url) => {
    const client = got.extend({
      prefixUrl: url,
      retry: { limit: 0 },
      hooks: { beforeRequest: [(options) => void (options.headers["x-b"] = "2")] },
    });
    const failed = await client("status/418").catch((error) => [
      error.name,
      error.message.split(":")[0],
      error instanceof HTTPError,
    ]);
    return [await client.post("a", { json: { b: 1 } }).json(), failed];
  });
