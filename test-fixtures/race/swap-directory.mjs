// The attacker: in a thread of its own it puts a link to the outside in the place of a directory, and the directory back, as fast as it can.
import { renameSync, symlinkSync, unlinkSync } from "node:fs";
import { workerData } from "node:worker_threads";

const { root, outside, stop } = workerData;
const [place, kept, link] = ["d", "kept", "link"].map((name) => `${root}/${name}`);

let turn = 0;
/** Now shorter, now longer, so that every step of a walk is met. */
const dwell = () => {
  for (let i = (turn++ * 7919) % 30_000; i > 0; i--) Atomics.load(stop, 0);
};

/** A link to what is not there yet, where a file is about to be made: whoever follows it makes that. */
const lure = () => {
  try {
    symlinkSync(`${outside}/lured`, `${root}/lure`);
  } catch {}
  try {
    unlinkSync(`${root}/lure`);
  } catch {}
};

while (Atomics.load(stop, 0) === 0) {
  lure();
  renameSync(place, kept);
  renameSync(link, place);
  Atomics.add(stop, 1, 1);
  renameSync(place, link);
  renameSync(kept, place);
  dwell();
}
Atomics.store(stop, 2, 1);
