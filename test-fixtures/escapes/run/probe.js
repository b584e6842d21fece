// The host's side, in the realm of the attack: ordinary code of an ordinary host, no better hardened than such code is. It keeps secrets in
// closures and tells them to nobody.
(() => {
  const password = "hunter2";
  const words = [];
  const drawers = new Map([["pin", password]]);
  const debts = {};
  // A kind of error of the host's own, thrown by such code.
  class Refusal extends Error {}
  const refuse = new Function("Refusal", "throw new Refusal('the host refused');");
  // Sloppy mode, as old packages are: only such functions have `caller` and `arguments`.
  const sloppy = new Function("callback", "secret", "return callback(1);");

  return {
    /** Keeps a word; how many there are. */
    remember: (word) => {
      words.push(word);
      return words.length;
    },
    /** Asks a plain record whether it says yes. */
    allows: (name) => debts[name] === true,
    /** Merges settings the naive way, then asks an unrelated record. */
    configure: (settings) => {
      const merge = (into, from) => {
        for (const key of Object.keys(from)) {
          if (typeof from[key] === "object" && from[key] !== null) merge((into[key] ??= {}), from[key]);
          else into[key] = from[key];
        }
      };
      try {
        merge({}, settings);
      } catch {}
      return {}.admin === true;
    },
    /** Uses the secret where only the host can see it. */
    unlock: (guess) => drawers.get("pin") === guess,
    /** Looks for the secret in a text with a regular expression. */
    login: () => /^(hunter)(\d)$/.test(password),
    /** Sums up with the methods that arrays have. */
    total: (numbers) => numbers.map((x) => x + 1).filter(() => true).reduce((a, b) => a + b, 0),
    /** Calls back from sloppy code that holds the secret. */
    visit: (callback) => sloppy(callback, password),
    /** Reads the same property twice. */
    twice: (record) => `${record.name} and ${record.name}`,
    /** Waits for what it was given, as `await` does. */
    wait: async (value) => {
      await value;
      return "waited";
    },
    /** Goes on when what it was given is settled. */
    settle: (promise) => promise.then(() => "settled"),
    /** Shows what it was given, as a log does. */
    show: (value) => `${value}`,
    /** Sends what it was given, as a log does. */
    send: (value) => JSON.stringify(value),
    /** Fails, with a stack that names files of the host. */
    fail: () => {
      throw new RangeError("the host failed");
    },
    /** Fails with an error of a class of the host's. */
    refuse: () => refuse(Refusal),
    /** Values of the host's, made afresh. */
    double: (n) => 2 * n,
    numbers: () => [1, 2, 3],
    when: () => new Date(0),
    table: () => new Map([["a", 1]]),
    later: async () => 1,
    chain: () => Promise.resolve(password).then(() => 1),
    each: () => [1, 2][Symbol.iterator](),
  };
})
