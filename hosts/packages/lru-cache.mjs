// Collections: a cache that forgets.
import { LRUCache } from "lru-cache";

export default async () => {
  const gone = [];
  const cache = new LRUCache({
    max: 2,
    dispose: (value, key) => gone.push(key),
    fetchMethod: async (key) => `${key}!`,
  });
  cache.set("a", 1);
  cache.set("b", 2);
  cache.get("a");
  cache.set("c", 3);
  return [[...cache.keys()], gone, await cache.fetch("z"), cache.has("b")];
};
