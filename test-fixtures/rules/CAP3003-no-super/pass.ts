interface Named {
  name(): string;
}

const makeBase = (): Named => ({ name: () => "base" });
export const makeDerived = (): Named => {
  const base = makeBase();
  return { name: () => `derived from ${base.name()}` };
};
