// User interfaces: renders a component with hooks to text.
import { h } from "preact";
import { useState } from "preact/hooks";
import { renderToString } from "preact-render-to-string";

const Counter = ({ start }) => {
  const [count] = useState(start);
  return h("b", { class: "c", onClick: () => {} }, "count: ", count);
};

export default () => renderToString(h(Counter, { start: 3 }));
