// One line for each fake, in the order of their files.
export { type FakeReply, type FakeRoutes, fakeFetcher } from "./fakes/fake-fetcher.ts";
export { type AskedRequest, type FakeAnswer, type FakeListener, fakeHttpListener } from "./fakes/fake-http-listener.ts";
export { fakeQuery } from "./fakes/fake-query.ts";
export { type FakeClock, type FakeTimer, fakeClock, fakeTimer } from "./fakes/fake-time.ts";
export { memoryDir } from "./fakes/memory-dir.ts";
export { memoryStore } from "./fakes/memory-store.ts";
export { seededRandom } from "./fakes/seeded-random.ts";
