// Compilers: variables, mixins and functions of style sheets.
import less from "less";

export default async () => {
  const { css } = await less.render(
    "@c: #369; .m(@x) { width: @x * 2 } .a { color: lighten(@c, 10%); .m(3px); &:hover { top: 0 } }",
  );
  const failed = await less.render("a { color: @none }").catch((error) => [error.type, error.message]);
  return [css, failed];
};
