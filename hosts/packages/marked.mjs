// Text: Markdown to HTML, with a renderer of one's own.
import { Marked } from "marked";

export default () => {
  const marked = new Marked({ gfm: true, renderer: { strong: ({ text }) => `<em>${text}</em>` } });
  return marked.parse("# A\n\n- b **c**\n- [d](e)\n\n| x | y |\n|---|---|\n| 1 | `2` |\n");
};
