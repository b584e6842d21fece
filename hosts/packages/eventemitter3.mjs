// Control flow: events.
import { EventEmitter } from "eventemitter3";

export default () => {
  const emitter = new EventEmitter();
  const seen = [];
  emitter.once("toString", (x) => seen.push(x));
  emitter.on("a", (x) => seen.push(x), {});
  return [emitter.emit("toString", 1), emitter.emit("toString", 2), emitter.emit("a", 3), seen, emitter.eventNames()];
};
