/**
 * Why a package behaves otherwise in a locked-down host, by name of its script. A package that has no reason here has to behave the same; one
 * that does behave the same may have no reason here.
 */
export const reasons = {
  chai: "Only `should()`, its third style: it adds a property to `Object.prototype`, through which modules could talk. `expect` and `assert` work.",
  "core-js": "It replaces intrinsics, which is its purpose. core-js-pure, which leaves them alone, works.",
  ejs: "Only templates with `async: true`: they are compiled by the constructor of async functions, which leads from any async function to code from text. Others are compiled by the host's `Function`, and work.",
  mongoose:
    "`model()` assigns a `catch` of its own to a promise. The methods of promises stay plain properties, because execa copies them by their descriptors. Models that are defined before `lockdown()` work.",
  sass: "Dart's compiler adds methods to `Function.prototype`. Compile style sheets in a process of its own.",
  "zone.js": "It replaces `Promise`, `Object.prototype.toString` and `Function.prototype.toString`.",
};

/** The same for what Node has itself, by name of the script in `node/`. */
export const nodeReasons = {
  format:
    'With "%s", an object is shown as its own `toString` says, "[object Object]", and an error without its stack: Node looks for a `constructor` that is no accessor. Use "%o", or no format.',
  "node-test-dates":
    "`mock.timers.enable` of node:test cannot stand in for `Date`: it copies the frozen properties of `Date`, and then assigns them. The fake timers of vitest, jest and sinon work.",
};
