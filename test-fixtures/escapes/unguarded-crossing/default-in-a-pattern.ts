// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (f: () => number): number => {
  const box: { f?: () => number } = { f };
  const { f: run = () => 1 } = box;
  return run();
};
