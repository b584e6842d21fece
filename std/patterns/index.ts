// One line for each pattern, in the order of their files.
export { Caretaker } from "./caretaker.ts";
export { Escrow, type Side, type Terms } from "./escrow.ts";
export { type Between, Forwarder } from "./forwarder.ts";
export { Logged } from "./logged.ts";
export { Membrane } from "./membrane.ts";
export { Mint, type Purse } from "./mint.ts";
export { OneShot } from "./one-shot.ts";
export { type Rate, RateLimited, type Ticking } from "./rate-limited.ts";
export { SealedBoxes, type Sealer, type Unsealer } from "./sealed-boxes.ts";
