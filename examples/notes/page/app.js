// The page's own script: it runs in a browser, with a browser's powers, and is no module of the program.
const form = document.querySelector("form");
const list = document.querySelector("ul");
const said = document.querySelector("output");
let opened;

async function ask(method, path, draft) {
  const init = draft && { headers: { "content-type": "application/json" }, body: JSON.stringify(draft) };
  const reply = await fetch(path, { method, ...init });
  const answer = reply.status === 204 ? undefined : await reply.json();
  if (!reply.ok) throw new Error(answer.error);
  return answer;
}

function button(text, act) {
  const made = document.createElement("button");
  made.textContent = text;
  made.addEventListener("click", () => telling(act));
  return made;
}

async function telling(act) {
  said.textContent = "";
  try {
    await act();
  } catch (error) {
    said.textContent = error.message;
  }
}

async function show() {
  const cards = await ask("GET", "/notes");
  list.replaceChildren(
    ...cards.map(({ id, title, changed }) => {
      const item = document.createElement("li");
      const name = document.createElement("span");
      name.textContent = title;
      name.title = new Date(changed).toLocaleString();
      item.append(name, button("Open", () => open(id)), button("Remove", () => remove(id)));
      return item;
    }),
  );
}

async function open(id) {
  const note = await ask("GET", `/notes/${id}`);
  form.elements.title.value = note.title;
  form.elements.text.value = note.text;
  opened = id;
}

async function remove(id) {
  await ask("DELETE", `/notes/${id}`);
  if (opened === id) opened = undefined;
  await show();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  telling(async () => {
    const draft = Object.fromEntries(new FormData(form));
    await (opened === undefined ? ask("POST", "/notes", draft) : ask("PUT", `/notes/${opened}`, draft));
    opened = undefined;
    form.reset();
    await show();
  });
});

telling(show);
