// Command lines: asks, and takes the answers from a stream.
import { PassThrough } from "node:stream";
import inquirer from "inquirer";

export default async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  output.resume();
  const ask = inquirer.createPromptModule({ input, output });
  const asked = ask([
    { type: "input", name: "name", message: "name?" },
    { type: "select", name: "kind", message: "kind?", choices: ["x", "y"] },
    { type: "confirm", name: "isSure", message: "sure?" },
  ]);
  for (const keys of ["Ada\n", "\u001b[B", "\n", "y\n"]) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    input.write(keys);
  }
  return await asked;
};
