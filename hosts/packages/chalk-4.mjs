// Terminals: the version before, whose chains are functions with prototypes of their own.
import chalk from "chalk4";

export default () => {
  const { red, bold } = new chalk.Instance({ level: 1 });
  return [red.bold("a", bold.blue("b")), red`x {green y}`];
};
