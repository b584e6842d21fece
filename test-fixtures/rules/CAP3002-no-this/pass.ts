interface Named {
  name: string;
}

export const makePerson = (name: string) => ({ name, greet: (word: string): string => `${word} ${name}` });
export const greet = (person: Named, word: string): string => word + person.name;
// A type that mentions `this` is gone when the program runs.
export interface Chain {
  add(n: number): this;
}
export const three = (chain: Chain): Chain => chain.add(1).add(2);
