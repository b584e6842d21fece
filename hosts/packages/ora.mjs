// Terminals: a spinner that ends.
import { PassThrough } from "node:stream";
import ora from "ora";

export default () => {
  const stream = new PassThrough();
  const spinner = ora({ text: "working", stream, isEnabled: false, color: false }).start();
  spinner.text = "more";
  spinner.succeed("done");
  return [spinner.isSpinning, stream.read().toString()];
};
