// Compilers: walks style sheets with a plugin, and says where they are wrong.
import postcss from "postcss";

export default async () => {
  const red = { postcssPlugin: "red", Declaration: { color: (node) => void (node.value = "red") } };
  const { css } = await postcss([red]).process("a { color: blue; & b { top: 0 } }", { from: undefined });
  let failed;
  try {
    postcss.parse("a {");
  } catch (error) {
    failed = [error.name, error.reason, error.line, error instanceof Error];
  }
  return [css, failed];
};
