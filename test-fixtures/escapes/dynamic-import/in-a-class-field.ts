// family: dynamic-import
// bites: plain
// stopped: check CAP1003
// language: warn
class Reader {
  readonly #files = import("node:fs");
  async read(): Promise<string> {
    return `BITTEN:${(await this.#files).readdirSync("/").length} files`;
  }
}
export default async function attack(): Promise<string> {
  return new Reader().read();
}
