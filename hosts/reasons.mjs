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
