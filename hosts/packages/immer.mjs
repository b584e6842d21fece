// State: drafts of records, arrays, Maps, and patches.
import { enableMapSet, enablePatches, produce, produceWithPatches } from "immer";

export default () => {
  enableMapSet();
  enablePatches();
  const base = { a: { b: [1, 2] }, map: new Map([["x", { n: 1 }]]) };
  const next = produce(base, (draft) => {
    draft.a.b.push(3);
    draft.map.get("x").n = 2;
  });
  const [, patches] = produceWithPatches(base, (draft) => void (draft.a.b = []));
  return [next, base, patches, Object.isFrozen(next.a)];
};
