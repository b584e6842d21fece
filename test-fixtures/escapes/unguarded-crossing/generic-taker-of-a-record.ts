// family: unguarded-crossing
// bites: plain
// stopped: runtime
const run = <T>(job: { readonly f: () => T }): T => job.f();

export const get = (f: () => number): number => run({ f });
