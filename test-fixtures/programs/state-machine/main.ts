/** A vending machine and a traffic light: discriminated unions, exhaustive switches, a table-driven machine. */
export type State =
  | { readonly at: "idle" }
  | { readonly at: "paying"; readonly item: string; readonly paid: number }
  | { readonly at: "done"; readonly item: string; readonly change: number }
  | { readonly at: "broken"; readonly reason: string };

export type Event =
  | { readonly type: "choose"; readonly item: string }
  | { readonly type: "coin"; readonly value: number }
  | { readonly type: "cancel" }
  | { readonly type: "kick" };

const PRICES: Readonly<Record<string, number>> = { tea: 80, coffee: 120 };

const unreachable = (value: never): never => {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
};

export function step(state: State, event: Event): State {
  switch (state.at) {
    case "idle":
    case "done":
      switch (event.type) {
        case "choose":
          return event.item in PRICES
            ? { at: "paying", item: event.item, paid: 0 }
            : { at: "broken", reason: `no ${event.item}` };
        case "kick":
          return { at: "broken", reason: "kicked" };
        case "coin":
        case "cancel":
          return state;
        default:
          return unreachable(event);
      }
    case "paying": {
      if (event.type === "kick") return { at: "broken", reason: "kicked" };
      if (event.type === "cancel") return { at: "done", item: "nothing", change: state.paid };
      if (event.type !== "coin") return state;
      const paid = state.paid + event.value;
      const price = PRICES[state.item] ?? Infinity;
      return paid < price ? { ...state, paid } : { at: "done", item: state.item, change: paid - price };
    }
    case "broken":
      return state;
    default:
      return unreachable(state);
  }
}

export const run = (events: readonly Event[]): State =>
  events.reduce<State>((state, event) => step(state, event), { at: "idle" });

enum Light {
  Red,
  Green,
  Yellow = 10,
}

const NEXT = { [Light.Red]: Light.Green, [Light.Green]: Light.Yellow, [Light.Yellow]: Light.Red } as const;
const SECONDS = { [Light.Red]: 30, [Light.Green]: 25, [Light.Yellow]: 5 } as const satisfies Record<Light, number>;

/** The colour that shows after so many seconds. */
export function lightAfter(seconds: number): string {
  let light: Light = Light.Red;
  let left = seconds;
  while (left >= SECONDS[light]) {
    left -= SECONDS[light];
    light = NEXT[light];
  }
  return Light[light] ?? "?";
}

export interface Machine<S extends string, E extends string> {
  readonly send: (event: E) => S;
  readonly state: () => S;
  readonly history: () => readonly S[];
}

export function makeMachine<S extends string, E extends string>(
  initial: S,
  transitions: Readonly<Partial<Record<`${S}:${E}`, S>>>,
): Machine<S, E> {
  let current = initial;
  const past: S[] = [initial];
  return {
    send: (event) => {
      const next = transitions[`${current}:${event}`];
      if (next !== undefined) {
        current = next;
        past.push(next);
      }
      return current;
    },
    state: () => current,
    history: () => [...past],
  };
}

type DoorEvent = "open" | "close" | "lock" | "unlock";

export function door(events: DoorEvent[]): readonly string[] {
  const machine = makeMachine<"opened" | "closed" | "locked", DoorEvent>("closed", {
    "closed:open": "opened",
    "opened:close": "closed",
    "closed:lock": "locked",
    "locked:unlock": "closed",
  });
  events.forEach((event) => machine.send(event));
  return machine.history();
}
