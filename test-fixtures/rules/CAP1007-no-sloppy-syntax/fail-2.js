export function area(shape) {
  with (shape) {
    //~ CAP1007
    return shape.width;
  }
}

export const count = () => 08;
//~ CAP1007
