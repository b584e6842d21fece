export const loud = {
  toString(): string {
    return `loud ${super.toString()}`;
    //~ CAP3003
  },
};
export class Base {
  //~ CAP3001
  name(): string {
    return "base";
  }
}
export class Derived extends Base {
  //~ CAP3001
  constructor() {
    super();
    //~ CAP3003
  }
  override name(): string {
    return super.name();
    //~ CAP3003
  }
}
