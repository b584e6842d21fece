/** One line about a failure of capc itself: what, and where in capc. `root` is the folder of the package. */
export function describeCrash(error: unknown, root: string): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const frame = stack?.split("\n").find((line) => line.includes(root));
  const [, place = ""] = /([^/\\]*[/\\][^/\\]*:\d+:\d+)\)?$/.exec(frame ?? "") ?? [];
  const where = place === "" ? "" : ` at ${place}`;
  const first = message.split("\n", 1)[0]!.slice(0, 200);
  return `error CAP0001: capc itself failed${where}: ${name}: ${first}. This is a bug of capc: report it with the source that shows it`;
}
