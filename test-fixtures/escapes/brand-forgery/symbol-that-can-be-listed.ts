// family: brand-forgery
// bites: plain
// stopped: runtime
// note: a secret key is no secret if those who hold the box can list its keys
const pin = Symbol("pin");
export const seal = (text: string): { open(): void } => {
  const box = { open: () => {} };
  return Object.assign(box, { [pin]: text });
};
