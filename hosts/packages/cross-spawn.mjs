// Processes: started alike on all systems.
import spawn from "cross-spawn";

export default () => {
  const { status, stdout } = spawn.sync("node", ["-p", "6 * 7"], { encoding: "utf8" });
  return [status, stdout];
};
