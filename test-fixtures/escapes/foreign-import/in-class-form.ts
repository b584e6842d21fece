// family: foreign-import
// bites: plain
// stopped: check CAP1005
// language: warn
import { EventEmitter } from "node:events";

export default function attack(): string {
  class Bus extends EventEmitter {
    hear(): string {
      let heard = "nothing";
      this.on("x", () => {
        heard = "BITTEN:node:events";
      });
      this.emit("x");
      return heard;
    }
  }
  return new Bus().hear();
}
