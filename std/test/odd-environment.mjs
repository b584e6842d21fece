// What a fetcher, a connector and a listener do in a process whose flags and environment say otherwise; std/host/environment.test.ts starts it.
import { createServer } from "node:https";
import { connect, createServer as createTcpServer } from "node:net";
import { makeConnector, makeFetcher, makeHttpListener } from "@capc/std/host";
import { reasonOf } from "@capc/std/pure";

const { testCertificate, testKey } = JSON.parse(process.argv[2]);

const listen = (server) =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));
const why = async (act) => {
  try {
    return await act();
  } catch (error) {
    return reasonOf(error) ?? `${error}`;
  }
};
const resolve = async () => ["127.0.0.1"];

const service = await makeHttpListener({ port: 0, names: ["api.test"] }).serve(async ({ headers }) => ({
  status: 200,
  body: Object.keys(headers).toSorted().join(" "),
}));
const port = Number(service.url.split(":").at(-1));
const plain = makeFetcher({ origin: `http://api.test:${port}`, allowLoopback: port, resolve });

const secure = createServer({ key: testKey, cert: testCertificate }, (_request, response) => response.end("secret"));
const securePort = await listen(secure);
const https = { origin: `https://api.test:${securePort}`, allowLoopback: securePort, resolve };

const twoLengths = createTcpServer((socket) => {
  socket.on("error", () => {});
  socket.on("data", () =>
    socket.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n"),
  );
});
const oddPort = await listen(twoLengths);
const odd = makeFetcher({ origin: `http://127.0.0.1:${oddPort}`, allowLoopback: oddPort });

const smuggle = () =>
  new Promise((done) => {
    let said = "";
    const socket = connect(port, "127.0.0.1");
    socket.on("data", (data) => {
      said += data;
    });
    socket.on("close", () => done(said.slice(0, 12)));
    socket.write(
      "POST / HTTP/1.1\r\nhost: api.test\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n0\r\n\r\n",
    );
  });

const said = {
  "asks no proxy": await why(async () => (await plain.get("")).text()),
  "believes no certificate of others": [
    await why(() => makeFetcher(https).get("")),
    await why(() => makeConnector({ host: "api.test", port: securePort, tls: true, ...https }).connect()),
  ],
  "believes those it was told of": await why(async () =>
    (await makeFetcher({ ...https, ca: testCertificate }).get("")).text(),
  ),
  "reads no answer of two lengths": await why(() => odd.get("")),
  "reads no request of two lengths": await smuggle(),
};
process.stdout.write(JSON.stringify(said));
process.exit(0);
