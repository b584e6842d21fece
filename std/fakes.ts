// One line for each fake, in the order of their files.
export { fakeConfig } from "./fakes/fake-config.ts";
export { fakeConsole } from "./fakes/fake-console.ts";
export { type FakeReply, type FakeRoutes, fakeFetcher } from "./fakes/fake-fetcher.ts";
export { type AskedRequest, type FakeAnswer, type FakeListener, fakeHttpListener } from "./fakes/fake-http-listener.ts";
export { fakeConnector, fakeResolver } from "./fakes/fake-net.ts";
export { fakeQuery } from "./fakes/fake-query.ts";
export { type FakeRun, fakeRunner } from "./fakes/fake-runner.ts";
export { fakeSigner } from "./fakes/fake-signer.ts";
export { type FakeClock, type FakeTimer, fakeClock, fakeTimer } from "./fakes/fake-time.ts";
export { memoryDir } from "./fakes/memory-dir.ts";
export { type LogLine, memoryLogger } from "./fakes/memory-logger.ts";
export { memoryStore } from "./fakes/memory-store.ts";
export { seededRandom } from "./fakes/seeded-random.ts";
