// User interfaces: compiles a template, renders it on the server, watches reactive state.

import { renderToString } from "@vue/server-renderer";
import { computed, createSSRApp, nextTick, reactive, ref, watch } from "vue";

export default async () => {
  const state = reactive({ list: [1, 2], set: new Set([1]), map: new Map() });
  const sum = computed(() => state.list.reduce((a, b) => a + b, 0) + state.set.size);
  const seen = [];
  watch(sum, (now) => seen.push(now));
  state.list.push(3);
  state.set.add(4);
  state.map.set("a", 1);
  await nextTick();
  const app = createSSRApp({
    setup: () => ({ count: ref(2), state }),
    template: `<ul :class="{ a: count > 1 }"><li v-for="x in state.list" :key="x">{{ x }}</li></ul>`,
  });
  return [await renderToString(app), sum.value, seen];
};
