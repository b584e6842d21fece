export namespace Shapes {
  //~ CAP1012
  export const unit = 1;
}

namespace Outer.Inner {
  //~ CAP1012
  export function double(value: number): number {
    return value * 2;
  }
}

export const use = (): number => Outer.Inner.double(Shapes.unit);
