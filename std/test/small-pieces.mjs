// Bodies, replies and outputs that come byte by byte, in a process that has no room for an array each. std/host/environment.test.ts starts it.
import { connect, createServer } from "node:net";
import { makeFetcher, makeHttpListener, makeRunner } from "@capc/std/host";

const pieces = 150_000;
const part = "1\r\na\r\n".repeat(10_000);
const sendAll = async (socket) => {
  for (let sent = 0; sent < pieces; sent += 10_000)
    if (!socket.write(part)) await new Promise((resolve) => socket.once("drain", resolve));
  socket.write("0\r\n\r\n");
};
const sizes = [];

const service = await makeHttpListener({ port: 0 }).serve(async ({ body }) => {
  sizes.push(body.length);
  return { status: 200 };
});
const post = connect(Number(service.url.split(":").at(-1)), "127.0.0.1");
post.resume();
post.write("POST / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n");
await sendAll(post);
await new Promise((resolve) => post.once("close", resolve));

const server = createServer((socket) =>
  socket.once("data", () => {
    socket.write("HTTP/1.1 200 OK\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n");
    void sendAll(socket);
  }),
);
const port = await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));
sizes.push((await makeFetcher({ origin: `http://127.0.0.1:${port}`, allowLoopback: port }).get("")).body.length);

const { stdout } = await makeRunner({
  program: "/bin/sh",
  argv: ["-c", "yes | head -c 60000 | dd bs=1 status=none"],
}).run();
sizes.push(stdout.length);
process.stdout.write(JSON.stringify(sizes));
process.exit(0);
