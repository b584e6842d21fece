// Numbers: expressions parsed and evaluated, units, matrices, fractions.
import { all, create } from "mathjs";

export default () => {
  const math = create(all, { number: "BigNumber", precision: 20 });
  return [
    String(math.evaluate("sqrt(2) * 5 cm to inch")),
    math.format(
      math.inv(
        math.matrix([
          [1, 2],
          [3, 4],
        ]),
      ),
      6,
    ),
    String(math.derivative("x^2 + sin(x)", "x")),
    String(math.fraction("1/3").add(1)),
    math.parse("f(x) = x + 1").evaluate()(2),
  ].map(String);
};
