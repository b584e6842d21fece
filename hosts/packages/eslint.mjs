// Compilers: lints text with rules of its own and of ours, and fixes it.
import { Linter } from "eslint";

export default () => {
  const linter = new Linter();
  const ours = {
    create: (context) => ({
      Literal: (node) => context.report({ node, message: "literal {{v}}", data: { v: node.raw } }),
    }),
  };
  const config = {
    plugins: { ours: { rules: { literal: ours } } },
    rules: { "ours/literal": 1, "no-unused-vars": 2, "prefer-const": 2, eqeqeq: 2, "no-undef": 2 },
  };
  const source = "let a = 1; if (a == b) { let c; }";
  return [
    linter.verify(source, config).map(({ ruleId, message, line, column }) => [ruleId, message, line, column]),
    linter.verifyAndFix(source, config).output,
  ];
};
