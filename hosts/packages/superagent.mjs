// HTTP clients: chained requests, plugins, failures.
import superagent from "superagent";
import { serveEcho } from "../tools/local-server.mjs";

export default async () =>
  await serveEcho(async (url) => {
    const { body } = await superagent
      .post(`${url}/a`)
      .set("x-b", "2")
      .query({ q: 1 })
      .send({ b: [1] });
    const failed = await superagent
      .get(`${url}/status/418`)
      .catch((error) => [error.message, error.status, error instanceof Error]);
    return [body, failed];
  });
