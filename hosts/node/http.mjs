// An HTTP server and its clients: bodies, forms, streams, failures, aborts, upgrades.

import { once } from "node:events";
import { Agent, createServer, request } from "node:http";
import { serve } from "../tools/local-server.mjs";

const handle = async (incoming, outgoing) => {
  try {
    if (incoming.url === "/fail") null.x;
    if (incoming.url === "/slow") return;
    let body = "";
    for await (const chunk of incoming.setEncoding("utf8")) body += chunk;
    outgoing.writeHead(201, { "x-method": incoming.method, "set-cookie": ["a=1", "b=2"] });
    outgoing.write("part ");
    outgoing.end(body);
  } catch (error) {
    outgoing.writeHead(500).end(error.message);
  }
};

export default () =>
  serve(handle, async (url) => {
    const answer = await fetch(url, { method: "POST", body: new URLSearchParams({ a: "ä" }) });
    const form = new FormData();
    form.set("file", new File(["text"], "a.txt", { type: "text/plain" }));
    const copied = await new Response(form).formData();
    const client = request(`${url}/x`, { method: "PUT", agent: new Agent({ keepAlive: true }) });
    client.end("node's own");
    const [incoming] = await once(client, "response");
    const upgraded = createServer().on("upgrade", (_request, socket) =>
      socket.end("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n"),
    );
    await once(upgraded.listen(0), "listening");
    const upgrading = request({ port: upgraded.address().port, headers: { connection: "Upgrade", upgrade: "x" } });
    upgrading.end();
    const [{ statusCode }] = await once(upgrading, "upgrade");
    upgraded.close();
    return [
      [answer.status, answer.headers.get("x-method"), answer.headers.getSetCookie(), await answer.text()],
      await (await fetch(`${url}/fail`)).text(),
      await fetch(`${url}/slow`, { signal: AbortSignal.timeout(20) }).catch(({ name }) => name),
      await fetch("http://localhost:1").catch((error) => [error instanceof TypeError, error.message, error.cause.code]),
      [copied.get("file").name, await copied.get("file").text()],
      (await incoming.setEncoding("utf8").toArray()).join(""),
      statusCode,
      [
        ...new Headers([
          ["B", "1"],
          ["a", "2"],
        ]),
      ],
    ];
  });
