// Documents: a page with a script, events and selectors.
import { JSDOM } from "jsdom";

export default async () => {
  const dom = new JSDOM(
    "<ul id=u><li>1</ul><script>document.querySelector('li').textContent += [1, 2].map((x) => x * 2)</script>",
    { runScripts: "dangerously" },
  );
  const { document, Event } = dom.window;
  const seen = [];
  document.body.addEventListener("go", (event) => seen.push(event.type, event.target.tagName));
  document.querySelector("li").dispatchEvent(new Event("go", { bubbles: true }));
  const item = document.createElement("li");
  item.className = "x y";
  item.dataset.toString = "z";
  document.getElementById("u").append(item, "text");
  let failed;
  try {
    document.querySelector("[[");
  } catch (error) {
    failed = [error.name, error instanceof dom.window.DOMException];
  }
  const found = [
    document.body.innerHTML,
    seen,
    failed,
    document.querySelectorAll("li:last-child").length,
    dom.window.eval("1 + 1"),
  ];
  dom.window.close();
  return found;
};
