// User interfaces: signals, memos, stores and roots.
import { createMemo, createRoot, createSignal } from "solid-js/dist/solid.js";
import { createStore, produce } from "solid-js/store/dist/store.js";

export default () =>
  createRoot((dispose) => {
    const [count, setCount] = createSignal(1);
    const double = createMemo(() => count() * 2);
    const [store, setStore] = createStore({ list: [{ done: false }] });
    setCount(5);
    setStore("list", 0, "done", true);
    setStore(produce((draft) => draft.list.push({ done: false })));
    const seen = [double(), JSON.stringify(store)];
    dispose();
    return seen;
  });
