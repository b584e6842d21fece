// Templates: compiled from text, and what it says when one fails.
import ejs from "ejs";

export default async () => {
  let failed;
  try {
    ejs.render("line\n<%= none.x %>");
  } catch (error) {
    failed = [error.name, error.message];
  }
  return [
    ejs.render("<% for (const x of list) { %><%= x %>;<% } %>", { list: ["<", 2] }),
    await ejs.render("<%- await f() %>", { f: async () => 1 }, { async: true }),
    failed,
  ];
};
