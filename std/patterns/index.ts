export { OneShot } from "./one-shot.ts";
