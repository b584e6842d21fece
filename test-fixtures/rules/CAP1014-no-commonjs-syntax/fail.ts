import helper = require("./helper.ts");
//~ CAP1014
import Shapes = Outer.Shapes;
//~ CAP1014
import type types = require("./helper.ts");
//~ CAP1014

namespace Outer {
  //~ CAP1012
  export const Shapes = { unit: 1 };
}

export const use = (): unknown => [helper, Shapes];
