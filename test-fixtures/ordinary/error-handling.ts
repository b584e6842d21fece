export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };
export const attempt = <T>(f: () => T): Result<T> => {
  try {
    return { ok: true, value: f() };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? `${error.name}: ${error.message}` : "unknown" };
  } finally {
    noted.length;
  }
};
const noted: readonly string[] = ["x"];
export const parsePort = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new RangeError(`no port: ${text}`);
  return port;
};
export const unwrap = <T>(result: Result<T>, fallback: T): T => (result.ok ? result.value : fallback);
export const run = (): unknown => {
  const seen: string[] = [];
  try {
    try {
      throw new Error("inner", { cause: "why" });
    } catch (error) {
      seen.push(error instanceof Error && typeof error.cause === "string" ? error.cause : "");
      throw new TypeError("outer");
    } finally {
      seen.push("finally");
    }
  } catch (error) {
    if (error instanceof TypeError) seen.push(error.message);
  }
  return [attempt(() => parsePort("80")), attempt(() => parsePort("x")), unwrap(attempt(() => parsePort("0")), 8080), seen, attempt(() => { throw new AggregateError([], "many"); })];
};
