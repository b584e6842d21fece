// Servers: events with acknowledgements over one's own protocol, both ends.
import { createServer } from "node:http";
import { Server } from "socket.io";
import { io } from "socket.io-client";

export default async () => {
  const http = createServer();
  const server = new Server(http);
  server.on("connection", (socket) =>
    socket.on("add", (a, b, reply) => reply({ sum: a + b, bytes: Buffer.from([1]) })),
  );
  await new Promise((resolve) => http.listen(0, resolve));
  const client = io(`http://localhost:${http.address().port}`);
  const answer = await client.emitWithAck("add", 1, 2);
  client.close();
  await server.close();
  return answer;
};
