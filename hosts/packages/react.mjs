// User interfaces: renders components with state and context to text, on the server.
import { createContext, createElement as h, memo, useContext, useMemo, useState } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { textOf } from "../tools/of-stream.mjs";

const Theme = createContext("light");
const Item = memo(({ name }) => h("li", { className: useContext(Theme) }, name));
const List = ({ names }) => {
  const [count] = useState(names.length);
  const sorted = useMemo(() => [...names].sort(), [names]);
  return h(
    "ul",
    { title: `${count} <items>`, style: { marginTop: 1 } },
    ...sorted.map((name) => h(Item, { key: name, name })),
  );
};

export default async () => {
  const page = h(Theme.Provider, { value: "dark" }, h(List, { names: ["b", "a"] }));
  return [renderToStaticMarkup(page), await textOf(renderToPipeableStream(page))];
};
