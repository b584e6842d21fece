// Templates: compiled from text.
import pug from "pug";

export default () => {
  const render = pug.compile(
    "ul(class={a: yes})\n  each x in list\n    li= x\n  else\n    li none\nmixin m(y)\n  b #{y}\n+m('z')",
  );
  let failed;
  try {
    pug.render("a(");
  } catch (error) {
    failed = [error.code, error.line];
  }
  return [render({ list: ["<", 2], yes: true }), render({ list: [] }), failed];
};
