// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (f: () => number): number => {
  for (const run of new Set([f])) return run();
  return 0;
};
