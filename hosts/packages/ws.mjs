// Servers: web sockets, both ends.
import { once } from "node:events";
import WebSocket, { WebSocketServer } from "ws";

export default async () => {
  const server = new WebSocketServer({ port: 0, perMessageDeflate: true });
  await once(server, "listening");
  server.on("connection", (socket) =>
    socket.on("message", (data, isBinary) => socket.send(isBinary ? data : `${data}!`)),
  );
  const client = new WebSocket(`ws://localhost:${server.address().port}`);
  await once(client, "open");
  client.send("hello");
  const [text] = await once(client, "message");
  client.send(Buffer.from([1, 2]));
  const [bytes, isBinary] = await once(client, "message");
  client.close(1000, "bye");
  const [code] = await once(client, "close");
  server.close();
  return [String(text), bytes.toString("hex"), isBinary, code];
};
