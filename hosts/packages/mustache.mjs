// Templates: sections, partials, functions.
import Mustache from "mustache";

export default () =>
  Mustache.render(
    "{{#list}}{{> item}}{{/list}}{{^none}}no{{/none}} {{{raw}}} {{toString}}",
    { list: [{ x: "<" }, { x: 2 }], raw: "<b>" },
    { item: "({{x}})" },
  );
