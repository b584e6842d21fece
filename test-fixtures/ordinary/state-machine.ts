type State = { readonly kind: "idle" } | { readonly kind: "loading"; readonly id: number } | { readonly kind: "done"; readonly items: readonly string[] } | { readonly kind: "failed"; readonly error: Error };
type Event = { type: "load"; id: number } | { type: "loaded"; items: string[] } | { type: "fail"; error: Error } | { type: "reset" };
export const step = (state: State, event: Event): State => {
  switch (event.type) {
    case "load": return state.kind === "loading" ? state : { kind: "loading", id: event.id };
    case "loaded": return state.kind === "loading" ? { kind: "done", items: event.items } : state;
    case "fail": return { kind: "failed", error: event.error };
    case "reset": return { kind: "idle" };
  }
};
export const show = (state: State): string => (state.kind === "done" ? state.items.join() : state.kind === "failed" ? state.error.message : state.kind);
export const run = (): unknown => {
  const events: Event[] = [{ type: "load", id: 1 }, { type: "loaded", items: ["a", "b"] }, { type: "fail", error: new Error("x") }, { type: "reset" }];
  const states: string[] = [];
  let state: State = { kind: "idle" };
  for (const event of events) states.push(show((state = step(state, event))));
  return states;
};
