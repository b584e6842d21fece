import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from "node:net";
import { testCertificate, testKey } from "./test-certificate.ts";

/** A server on loopback that a test talks to. */
export interface TestServer {
  readonly port: number;
  /** Connections that came, and the request targets as they were sent. */
  readonly seen: { connections: number; readonly targets: string[] };
  close(): Promise<void>;
}

const start = async (server: TcpServer | Server, seen: TestServer["seen"]): Promise<TestServer> => {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    seen.connections++;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};

/** An HTTP server on every address of this machine. */
export const serveHttp = (listener: RequestListener, isTls = false): Promise<TestServer> => {
  const seen = { connections: 0, targets: [] as string[] };
  const heard: RequestListener = (request, response) => {
    seen.targets.push(request.url!);
    listener(request, response);
  };
  const tls = { key: testKey, cert: testCertificate };
  return start(isTls ? createTlsServer(tls, heard) : createServer(heard), seen);
};

/** A server that answers each connection's first bytes with a text, whatever it is. */
export const serveText = (answer: (socket: Socket, request: string) => void): Promise<TestServer> => {
  const seen = { connections: 0, targets: [] as string[] };
  const server = createTcpServer((socket) => socket.once("data", (data) => answer(socket, data.toString("latin1"))));
  return start(server, seen);
};
