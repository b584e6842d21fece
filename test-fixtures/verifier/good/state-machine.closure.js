(function (emitted$, imports$) { "use strict"; const { namespace: namespace$, fail: fail$, within: within$, arrayOf: arrayOf$, leave: leave$, lengthOf: lengthOf$, harden: harden$, safe: safe$ } = emitted$; const { Error, JSON } = safe$(); /** A vending machine and a traffic light: discriminated unions, exhaustive switches, a table-driven machine. */
                   
                           
                                                                           
                                                                           
                                                       

                   
                                                      
                                                     
                               
                              

const PRICES                                   = { tea: 80, coffee: 120 };

const unreachable = (value       )        => {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
};

       function step(state       , event       )        {
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

       const run = (events                  )        =>
  (events = EventArray$(events, "run", "events"), leave$(events.reduce       ((state, event) => step(state, event), { at: "idle" })));

const Light = {
  "Red": 0, "0": "Red",
  "Green": 1, "1": "Green",
  "Yellow": 10, "10": "Yellow",
};

const NEXT = { [Light.Red]: Light.Green, [Light.Green]: Light.Yellow, [Light.Yellow]: Light.Red }         ;
const SECONDS = { [Light.Red]: 30, [Light.Green]: 25, [Light.Yellow]: 5 }                                         ;

/** The colour that shows after so many seconds. */
       function lightAfter(seconds        )         { if (typeof seconds !== "number" || seconds !== seconds) fail$("lightAfter", "seconds", "number", seconds);
  let light        = Light.Red;
  let left = seconds;
  while (left >= SECONDS[light]) {
    left -= SECONDS[light];
    light = NEXT[light];
  }
  return Light[light] ?? "?";
}

                                                              
                                 
                          
                                       
 

       function makeMachine                                    (
  initial   ,
  transitions                                           ,
)                { if (typeof initial !== "string") fail$("makeMachine", "initial", "S", initial); if (transitions === null || transitions === undefined) fail$("makeMachine", "transitions", "Readonly<Partial<Record<`${S}:${E}`, S>>>", transitions);
  let current = initial;
  const past      = [initial];
  return namespace$({
    send: (event) => { if (typeof event !== "string") fail$("send", "event", "string", event);
      const next = transitions[`${current}:${event}`];
      if (next !== undefined) {
        current = next;
        past.push(next);
      }
      return current;
    },
    state: () => current,
    history: () => leave$([...past]),
  });
}

                                                      

       function door(events             )                    { events = DoorEventArray$(events, "door", "events");
  const machine = makeMachine                                           ("closed", {
    "closed:open": "opened",
    "opened:close": "closed",
    "closed:lock": "locked",
    "locked:unlock": "closed",
  });
  events.forEach((event) => is_closedOrIs_lockedOrIs_opened$(machine.send(leave$(event)), "machine.send", "()"));
  return leave$(is_closedOrIs_lockedOrIs_openedArray$(machine.history(), "machine.history", "()"));
}

function step$(a$0, a$1) { return leave$(step(State$(a$0, "step", "state"), Event$(a$1, "step", "event"))); }
function EventArray$(x, f, p) {
  return arrayOf$(x, f, p, "Event[]", Event$);
}
function Event$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "Event", x);
  let at = "";
  try {
    at = ".type"; const tag = x.type;
    switch (tag) {
      case "choose": {
        at = ".item"; const v1 = x.item; if (typeof v1 !== "string") fail$(f, p, "string", v1);
        return { type: tag, item: v1 };
      }
      case "coin": {
        at = ".value"; const v1 = x.value; if (typeof v1 !== "number" || v1 !== v1) fail$(f, p, "number", v1);
        return { type: tag, value: v1 };
      }
      case "cancel": {
        return { type: tag };
      }
      case "kick": {
        return { type: tag };
      }
    }
    fail$(f, p, "\"choose\" | \"coin\" | \"cancel\" | \"kick\"", tag);
  } catch (e) {
    throw within$(e, at, f, p, "Event");
  }
}
function DoorEventArray$(x, f, p) {
  const n = lengthOf$(x, f, p, "DoorEvent[]");
  const y = [];
  let i = 0;
  try {
    for (; i < n; i++) { const v = x[i]; if (v !== "open" && v !== "close" && v !== "lock" && v !== "unlock") fail$(f, p, "DoorEvent", v); y[i] = v; }
  } catch (e) {
    throw within$(e, "[" + i + "]", f, p, "DoorEvent[]");
  }
  return y;
}
function State$(x, f, p) {
  if (typeof x !== "object" || x === null) fail$(f, p, "State", x);
  let at = "";
  try {
    at = ".at"; const tag = x.at;
    switch (tag) {
      case "idle": {
        return { at: tag };
      }
      case "paying": {
        at = ".item"; const v1 = x.item; if (typeof v1 !== "string") fail$(f, p, "string", v1);
        at = ".paid"; const v2 = x.paid; if (typeof v2 !== "number" || v2 !== v2) fail$(f, p, "number", v2);
        return { at: tag, item: v1, paid: v2 };
      }
      case "done": {
        at = ".item"; const v1 = x.item; if (typeof v1 !== "string") fail$(f, p, "string", v1);
        at = ".change"; const v2 = x.change; if (typeof v2 !== "number" || v2 !== v2) fail$(f, p, "number", v2);
        return { at: tag, item: v1, change: v2 };
      }
      case "broken": {
        at = ".reason"; const v1 = x.reason; if (typeof v1 !== "string") fail$(f, p, "string", v1);
        return { at: tag, reason: v1 };
      }
    }
    fail$(f, p, "\"idle\" | \"paying\" | \"done\" | \"broken\"", tag);
  } catch (e) {
    throw within$(e, at, f, p, "State");
  }
}
function is_closedOrIs_lockedOrIs_opened$(x, f, p) {
  if (x !== "closed" && x !== "locked" && x !== "opened") fail$(f, p, "\"closed\" | \"locked\" | \"opened\"", x);
  return x;
}
function is_closedOrIs_lockedOrIs_openedArray$(x, f, p) {
  const n = lengthOf$(x, f, p, "readonly (\"closed\" | \"locked\" | \"opened\")[]");
  const y = [];
  let i = 0;
  try {
    for (; i < n; i++) { const v = x[i]; if (v !== "closed" && v !== "locked" && v !== "opened") fail$(f, p, "\"closed\" | \"locked\" | \"opened\"", v); y[i] = v; }
  } catch (e) {
    throw within$(e, "[" + i + "]", f, p, "readonly (\"closed\" | \"locked\" | \"opened\")[]");
  }
  return y;
}
harden$(PRICES, unreachable, step, run, Light, NEXT, SECONDS, lightAfter, makeMachine, door, step$, EventArray$, Event$, DoorEventArray$, State$, is_closedOrIs_lockedOrIs_opened$, is_closedOrIs_lockedOrIs_openedArray$);
return { step: step$, run, lightAfter, makeMachine, door };
})
