// Numbers: integers of any size.
import BN from "bn.js";

export default () => [
  new BN("dead", 16).mul(new BN(1234)).toString(),
  new BN(7).toRed(BN.red("k256")).redInvm().toString(16),
  String(new BN("-5").umod(new BN(3))),
];
