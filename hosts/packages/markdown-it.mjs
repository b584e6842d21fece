// Text: Markdown to HTML, with a rule of one's own.
import MarkdownIt from "markdown-it";

export default () => {
  const md = new MarkdownIt({ linkify: true, typographer: true });
  md.renderer.rules.em_open = () => "<i>";
  return md.render('# A\n\n1. *b* "c" https://a.example\n2. ~~d~~ (c)\n\n```js\nx < y\n```\n');
};
