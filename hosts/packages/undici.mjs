// HTTP clients: fetch, request, and a mock of the network.
import { fetch, MockAgent, request } from "undici";
import { serveEcho } from "../tools/local-server.mjs";

export default async () => {
  const mock = new MockAgent();
  mock.get("http://a.example").intercept({ path: "/x" }).reply(200, { mocked: true });
  return await serveEcho(async (url) => {
    const { statusCode, body } = await request(`${url}/a`, { method: "POST", body: "x" });
    const refused = await fetch("http://localhost:1").catch((error) => [
      error.name,
      error.message,
      error instanceof TypeError,
    ]);
    return [
      statusCode,
      await body.json(),
      await (await fetch(`${url}/b`)).json(),
      refused,
      await (await fetch("http://a.example/x", { dispatcher: mock })).json(),
    ];
  });
};
