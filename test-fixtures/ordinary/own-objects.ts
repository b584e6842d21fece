/** Objects of one module that hand each other records, and mean the very same ones. */
interface Message { readonly id: number; hops: string[]; next?: Message }
interface Node { readonly name: string; send(message: Message): Message; last(): Message | undefined; link(to: Node): void; each(see: (message: Message) => void): void }
interface Base { keep(message: Message): void }
interface Store extends Base { all(): Message[]; find(id: number): Message | undefined; later(id: number): Promise<Message | undefined> }
const makeStore = (): Store => {
  const kept: Message[] = [];
  return { keep: (message) => { kept.push(message); }, all: () => kept, find: (id) => kept.find((one) => one.id === id), async later(id) { return this_(kept, id); } };
};
const this_ = (kept: Message[], id: number): Message | undefined => kept.find((one) => one.id === id);
const makeNode = (name: string, store: Store): Node => {
  let seen: Message | undefined;
  const links: Node[] = [];
  const send = (message: Message): Message => {
    seen = message;
    message.hops.push(name);
    store.keep(message);
    for (const one of links) one.send(message);
    return message;
  };
  return { name, send, last: () => seen, link: (to) => { links.push(to); }, each: (see) => { if (seen !== undefined) see(seen); } };
};
const makeCounter = () => { let rows: { n: number }[] = []; return { add: (row: { n: number }) => { rows.push(row); row.n++; return row; }, rows: () => rows, reset: (to = [{ n: 0 }]) => { rows = to; return rows; } }; };
export const run = async (): Promise<unknown> => {
  const store = makeStore();
  const [a, b, c] = [makeNode("a", store), makeNode("b", store), makeNode("c", store)];
  a.link(b); b.link(c); a.link(c);
  const message: Message = { id: 1, hops: [] };
  const same = a.send(message);
  const counter = makeCounter();
  const row = { n: 1 };
  const list = [row];
  const out = [
    same === message, c.last() === message, message.hops, store.find(1) === message, (await store.later(1)) === message,
    store.all().length, store.all() === store.all(), counter.add(row) === row, row.n, counter.rows()[0] === row, counter.reset(list) === list, counter.reset(),
    [a, b, c].map((node) => node.last()?.hops.length), a.name,
  ];
  store.all().push({ id: 2, hops: ["x"] });
  const twice: Base = store;
  twice.keep(message);
  return [...out, store.all().length, store.find(2)];
};
