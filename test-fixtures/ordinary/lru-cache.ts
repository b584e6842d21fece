export interface Cache<K, V> { get(key: K): V | undefined; set(key: K, value: V): void; keys(): K[] }
export const makeCache = <K, V>(limit: number, onEvict: (key: K, value: V) => void = () => {}): Cache<K, V> => {
  const entries = new Map<K, V>();
  return {
    get: (key) => { const value = entries.get(key); if (value !== undefined) { entries.delete(key); entries.set(key, value); } return value; },
    set: (key, value) => { entries.delete(key); entries.set(key, value); if (entries.size > limit) for (const [old, dropped] of entries) { entries.delete(old); onEvict(old, dropped); break; } },
    keys: () => [...entries.keys()],
  };
};
export const run = (): unknown => { const gone: string[] = []; const cache = makeCache<string, number>(2, (key) => { gone.push(key); }); cache.set("a", 1); cache.set("b", 2); cache.get("a"); cache.set("c", 3); return [cache.keys(), gone, cache.get("b")]; };
