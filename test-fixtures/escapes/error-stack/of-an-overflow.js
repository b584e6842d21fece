// family: error-stack
// bites: plain
// stopped: runtime
// note: this error was made by the engine
export default function attack() {
  const fall = () => 1 + fall();
  try {
    return fall();
  } catch (error) {
    const text = error[["st", "ack"].join("")];
    return /:\d+:\d+/.test(text) ? `BITTEN:${text.split("\n")[1].trim()}` : "nothing";
  }
}
