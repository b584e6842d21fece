// family: brand-forgery
// bites: plain
// stopped: runtime
// note: the sealed values pass through the hands of whoever patched the map
export const makeVault = () => {
  const content = new WeakMap<object, string>();
  return {
    seal: (text: string): { box(): number } => {
      const box = { box: () => 1 };
      content.set(box, text);
      return box;
    },
  };
};
