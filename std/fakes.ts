// One line for each fake, in the order of their files.
export { type FakeClock, type FakeTimer, fakeClock, fakeTimer } from "./fakes/fake-time.ts";
export { seededRandom } from "./fakes/seeded-random.ts";
