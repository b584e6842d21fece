// Numbers: of any size and precision.
import BigNumber from "bignumber.js";

export default () => {
  const Fine = BigNumber.clone({ DECIMAL_PLACES: 30 });
  return [
    String(new Fine(1).div(3)),
    new BigNumber("123456789.123").toFormat(1),
    BigNumber.sum(0.1, 0.2).eq(0.3),
    BigNumber(Number.NaN).isNaN(),
    new BigNumber("1e50").toString(16),
  ];
};
