export interface Config { readonly name: string; readonly port?: number; readonly hosts: readonly string[]; readonly limits: Readonly<Record<string, number>> }
export function readConfig(text: string): Config {
  const value = JSON.parse(text) as Config;
  return { ...value, port: value.port ?? 80 };
}
export const tryRead = (text: string): Config | string => {
  try {
    return readConfig(text);
  } catch (error) {
    return error instanceof SyntaxError ? "not JSON" : error instanceof TypeError ? "not a Config" : "?";
  }
};
export const run = (): unknown => [
  readConfig('{"name":"a","hosts":["x"],"limits":{"cpu":2}}'), tryRead("{"), JSON.stringify({ b: [1, { c: null }], a: undefined }), JSON.stringify([new Date(0)], null, 1),
  JSON.parse('{"a":[1,2]}', (key, value: unknown) => (key === "0" ? 5 : value)) as { a: number[] },
];
