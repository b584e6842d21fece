/**
 * Intrinsics of the language that no module can name or reach, and that hosts keep as they are: owner, its members, and why. Lockdown does not
 * read this: what it does not find by way of the safe list or of syntax, it leaves alone.
 */
export const hostOnly: readonly (readonly [owner: string, members: string, why: string])[] = [
  ["globalThis", "", "it holds every power that the host has"],
  ["eval", "", "it makes code from text, with everything that its caller can name"],
  ["Function", "", "it makes code from text, which no rule has seen"],
  ["Proxy", "revocable", "it makes an object answer what its maker likes, each time it is asked"],
  ["WeakRef", "", "it shows when memory is reclaimed: a clock, and a channel between modules"],
  ["WeakRef.prototype", "constructor deref @@toStringTag", "it shows when memory is reclaimed"],
  ["FinalizationRegistry", "", "it calls back when memory is reclaimed: a clock, and a channel between modules"],
  [
    "FinalizationRegistry.prototype",
    "constructor register unregister @@toStringTag",
    "it calls back when memory is reclaimed",
  ],
  ["SharedArrayBuffer", "@@species", "threads that share memory have a clock, and a channel"],
  [
    "SharedArrayBuffer.prototype",
    "byteLength constructor grow growable maxByteLength slice @@toStringTag",
    "threads that share memory have a clock, and a channel",
  ],
  [
    "Atomics",
    "add and compareExchange exchange isLockFree load notify or pause store sub wait waitAsync wake xor @@toStringTag",
    "it works on memory that threads share, and can stop the thread",
  ],
  ["ShadowRealm", "", "a realm that is not locked down makes code from text"],
  [
    "ShadowRealm.prototype",
    "constructor evaluate importValue @@toStringTag",
    "a realm that is not locked down makes code from text",
  ],
  ["escape", "", "of Annex B: `encodeURIComponent` does it"],
  ["unescape", "", "of Annex B: `decodeURIComponent` does it"],
  ["Temporal.Now", "@@toStringTag", "the time of day is a power: it lets code be told apart from run to run"],
];
