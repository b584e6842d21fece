// family: unguarded-crossing
// bites: plain
// stopped: runtime
export const get = (f: () => void): string => {
  try {
    f();
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};
