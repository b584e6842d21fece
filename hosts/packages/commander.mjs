// Command lines: subcommands, options and errors.
import { Command } from "commander";

export default () => {
  const seen = [];
  const program = new Command("tool")
    .exitOverride()
    .configureOutput({ writeErr: (text) => seen.push(text), writeOut: (text) => seen.push(text) });
  program
    .command("add <file> [more...]")
    .option("-n, --number <n>", "how many", Number.parseFloat, 1)
    .option("--no-color")
    .action((file, more, options) => seen.push([file, more, options]));
  program.parse(["add", "a", "b", "-n", "3", "--no-color"], { from: "user" });
  try {
    program.parse(["add"], { from: "user" });
  } catch (error) {
    seen.push([error.code, error.message, error instanceof Error]);
  }
  return [seen, program.helpInformation()];
};
