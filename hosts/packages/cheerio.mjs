// Text: HTML, found and changed by selectors.
import { load } from "cheerio";

export default () => {
  const $ = load("<ul><li class=a>1<li>2</ul><script>x</script>");
  $("li").addClass("x").last().text("<3>").attr("data-a", "1");
  return [
    $.html(),
    $("li")
      .map((i, element) => $(element).text())
      .get(),
    $("li.a + li").length,
    $("li").last().data("a"),
  ];
};
