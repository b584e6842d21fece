// State: a store with actions and subscribers.
import { createStore } from "zustand/vanilla";

export default () => {
  const store = createStore((set) => ({ n: 1, add: () => set(({ n }) => ({ n: n + 1 })) }));
  const seen = [];
  store.subscribe(({ n }) => seen.push(n));
  store.getState().add();
  return [store.getState().n, seen];
};
