// Command lines: subcommands, coercion, help.
import yargs from "yargs";

export default async () => {
  const seen = [];
  const make = () =>
    yargs()
      .scriptName("tool")
      .command(
        "add <a> [b]",
        "adds",
        (y) => y.positional("a", { type: "number" }).default("b", 2),
        (argv) => void seen.push(argv.a + argv.b),
      )
      .option("list", { type: "array", coerce: (list) => list.map(Number) })
      .strict()
      .exitProcess(false);
  await make().parseAsync("add 1 --list 4 5");
  const failed = await new Promise((resolve) =>
    make().parse("add 1 --odd", {}, (error, _argv, output) => resolve([error?.message, output.length > 10])),
  );
  return [seen, (await make().parseAsync("add 1 --list 4 5")).list, failed, await make().getHelp()];
};
