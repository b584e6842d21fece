// Compilers: Dart's compiler as JavaScript: nesting, mixins, functions.
import { compileString } from "sass";

export default () => {
  const { css } = compileString(
    "$c: #336699; @mixin m($x: 1px) { border: $x solid lighten($c, 10%); } .a { .b & { @include m(2px); } @for $i from 1 through 2 { &-#{$i} { width: 10px * $i; } } }",
    { silenceDeprecations: ["color-functions"] },
  );
  let failed;
  try {
    compileString("a { b: $c }");
  } catch (error) {
    failed = [error.sassMessage, error instanceof Error];
  }
  return [css, failed];
};
