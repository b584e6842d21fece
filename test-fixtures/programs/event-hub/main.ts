/** An event hub typed by a map of events, a store with subscribers, undo, and functional composition. */
type Events = Record<string, unknown>;
export type Listener<T> = (payload: T) => void;

export interface Hub<E extends Events> {
  on<K extends keyof E>(name: K, listener: Listener<E[K]>): () => void;
  emit<K extends keyof E>(name: K, payload: E[K]): number;
}

function makeHub<E extends Events>(): Hub<E> {
  const listeners: { [K in keyof E]?: Set<Listener<E[K]>> } = {};
  return {
    on(name, listener) {
      const known = listeners[name] ?? new Set();
      listeners[name] = known.add(listener);
      return () => {
        known.delete(listener);
      };
    },
    emit(name, payload) {
      const known = listeners[name];
      if (known === undefined) return 0;
      for (const listener of known) listener(payload);
      return known.size;
    },
  };
}

export interface Store<S> {
  get(): S;
  update(change: (state: S) => S): void;
  undo(): boolean;
  subscribe(listener: (next: S, previous: S) => void): () => void;
}

export function makeStore<S>(initial: S, { depth = 10 }: { depth?: number } = {}): Store<S> {
  let state = initial;
  const past: S[] = [];
  const listeners: ((next: S, previous: S) => void)[] = [];
  const move = (next: S): void => {
    const previous = state;
    state = next;
    for (const listener of [...listeners]) listener(next, previous);
  };
  return {
    get: () => state,
    update(change) {
      past.push(state);
      if (past.length > depth) past.shift();
      move(change(state));
    },
    undo() {
      if (past.length === 0) return false;
      move(past.pop()!);
      return true;
    },
    subscribe(listener) {
      listeners.push(listener);
      return () => void listeners.splice(listeners.indexOf(listener), 1);
    },
  };
}

const pipe =
  <A, B, C>(first: (a: A) => B, second: (b: B) => C) =>
  (a: A): C =>
    second(first(a));

export function slug(title: string): string {
  const clean = pipe(
    (text: string) => text.trim().toLowerCase(),
    (text) => text.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""),
  );
  return clean(title);
}

type Todo = { readonly id: number; readonly text: string; readonly done: boolean };
type Command = { do: "add"; text: string } | { do: "toggle"; id: number } | { do: "undo" };

export function replay(commands: Command[]): { todos: readonly Todo[]; log: string[] } {
  const log: string[] = [];
  const hub = makeHub<{ added: Todo; toggled: { id: number } }>();
  const store = makeStore<readonly Todo[]>([]);
  const stop = hub.on("added", ({ id, text }) => log.push(`added ${id}: ${text}`));
  hub.on("toggled", ({ id }) => {
    log.push(`toggled ${id}`);
    stop();
  });
  store.subscribe((next, previous) => {
    if (next.length !== previous.length) log.push(`${previous.length} -> ${next.length}`);
  });
  let ids = 0;
  for (const command of commands) {
    if (command.do === "add") {
      const todo: Todo = { id: ++ids, text: command.text, done: false };
      store.update((todos) => [...todos, todo]);
      hub.emit("added", todo);
    } else if (command.do === "toggle") {
      const { id } = command;
      store.update((todos) => todos.map((todo) => (todo.id === id ? { ...todo, done: !todo.done } : todo)));
      hub.emit("toggled", { id });
    } else if (!store.undo()) {
      log.push("nothing to undo");
    }
  }
  return { todos: store.get(), log };
}
