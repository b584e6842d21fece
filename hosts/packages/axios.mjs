// HTTP clients: instances, interceptors, failures, cancellation.
import axios, { AxiosError, CanceledError } from "axios";
import { serveEcho } from "../tools/local-server.mjs";

export default async () =>
  await serveEcho(async (url) => {
    const client = axios.create({ baseURL: url, headers: { common: { "x-a": "1" } } });
    client.interceptors.request.use((config) => {
      config.headers.set("x-b", "2");
      return config;
    });
    const { data, status, headers } = await client.post("/a", { b: [1] }, { params: { q: "x y" } });
    const failed = await client
      .get("/status/418")
      .catch((error) => [
        error.name,
        error.message,
        error.code,
        error.response.status,
        error instanceof AxiosError,
        error instanceof Error,
      ]);
    const controller = new AbortController();
    controller.abort();
    const aborted = await client
      .get("/", { signal: controller.signal })
      .catch((error) => [error.name, error instanceof CanceledError]);
    return [status, data, headers["content-type"], failed, aborted];
  });
