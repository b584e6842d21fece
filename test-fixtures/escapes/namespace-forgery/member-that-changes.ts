// family: namespace-forgery
// bites: plain
// stopped: runtime
// note: checked with one method, used with another
export interface Reader {
  read(): string;
}
export function readTwice(reader: Reader): string {
  const first = reader.read;
  return first === reader.read && reader.read === first ? `same ${reader.read()}` : "BITTEN:two methods of one name";
}
