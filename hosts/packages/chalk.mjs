// Terminals: nested styles and colours.
import { Chalk } from "chalk";

export default () => {
  const chalk = new Chalk({ level: 3 });
  return [
    chalk.red.bold("a", chalk.blue("b")),
    chalk.hex("#ff8800").underline("c"),
    chalk`x`,
    chalk.rgb(1, 2, 3).bgRed.inverse("d"),
  ];
};
