import { once } from "node:events";
import { createServer } from "node:http";

/** Answers what `use` makes of the address of a server that runs meanwhile. */
export const serve = async (handle, use) => {
  const server = createServer(handle);
  await once(server.listen(0), "listening");
  try {
    return await use(`http://localhost:${server.address().port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
};

/** The same with a server that answers what it was sent; `/status/418` answers with that status. */
export const serveEcho = (use) =>
  serve(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const own = Object.entries(request.headers).filter(([name]) => /^(x-|content-type)/.test(name));
    response.statusCode = Number(/^\/status\/(\d+)/.exec(request.url)?.[1] ?? 200);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ method: request.method, url: request.url, headers: own, body }));
  }, use);
