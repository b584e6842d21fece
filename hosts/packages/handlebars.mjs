// Templates: compiled from text, with helpers and partials.
import Handlebars from "handlebars";

export default () => {
  Handlebars.registerHelper("loud", (text) => new Handlebars.SafeString(`<b>${text}</b>`));
  Handlebars.registerPartial("item", "<li>{{loud this}}</li>");
  const render = Handlebars.compile(
    "{{#each list as |x|}}{{> item x}}{{else}}none{{/each}} {{#if toString}}{{a.b}}{{/if}} {{a.b}}",
  );
  let failed;
  try {
    Handlebars.parse("{{#if}");
  } catch (error) {
    failed = [error.message, error instanceof Error];
  }
  return [render({ list: ["<", "y"], a: { b: "&" } }), render({ list: [] }), failed, Handlebars.precompile("{{x}}")];
};
