interface Named {
  name: string;
}

export const person = {
  name: "Ada",
  greet(): string {
    return this.name;
    //~ CAP3002
  },
};
export function greet(this: Named, word: string): string {
  //~ CAP3002
  return word + this.name;
  //~ CAP3002
}
export const nested = function (this: Named): () => string {
  //~ CAP3002
  return () => this.name;
  //~ CAP3002
};
