// family: brand-forgery
// bites: plain
// stopped: runtime
export const makeMint = () => {
  const genuine = new WeakSet<object>();
  return {
    make: (): { readonly id: unknown } => {
      const id = { coin: () => 1 };
      genuine.add(id);
      return { id };
    },
    accepts: (id: unknown): boolean => typeof id === "object" && id !== null && genuine.has(id),
  };
};
