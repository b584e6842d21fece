// Parsers: JavaScript to a tree, tokens, and errors with a place.
import { Parser, parse, tokenizer } from "acorn";

export default () => {
  const Counting = Parser.extend(
    (Base) =>
      class extends Base {
        parseStatement(...words) {
          this.count = (this.count ?? 0) + 1;
          return super.parseStatement(...words);
        }
      },
  );
  let failed;
  try {
    parse("let a = ;", { ecmaVersion: "latest" });
  } catch (error) {
    failed = [error.name, error.message, error.loc.column, error instanceof SyntaxError];
  }
  return [
    JSON.stringify(
      parse("export const f = async ({ a, ...b }) => a?.b ?? `${b}`;", { ecmaVersion: "latest", sourceType: "module" }),
    ),
    [...tokenizer("a + 1n", { ecmaVersion: "latest" })].map(({ type }) => type.label),
    failed,
    Counting.parse("1; 2", { ecmaVersion: 2020 }).body.length,
  ];
};
