// Numbers: decimals of any precision.
import Decimal from "decimal.js";

export default () => [
  String(new Decimal(2).sqrt().toPrecision(30)),
  String(Decimal.exp(1)),
  new Decimal("0x1f").plus(0.1).toFixed(2),
];
