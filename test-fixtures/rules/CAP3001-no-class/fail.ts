export class Counter {
  //~ CAP3001
  #count = 0;
  next(): number {
    return ++this.#count;
  }
}
export abstract class Shape {
  //~ CAP3001
  abstract area(): number;
}
export const makeThing = (): object => {
  const Thing = class {
    //~ CAP3001
    name = "thing";
  };
  return new Thing();
};
export default class {}
//~ CAP3001
