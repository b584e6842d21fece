// family: frozen-tampering
// bites: plain
// stopped: runtime
// note: a Map cannot be frozen, and all holders of the object have the same one
export interface Settings {
  readonly users: ReadonlyMap<string, string>;
  admin(): string;
}
export const makeSettings = (): Settings => {
  const users = new Map([["admin", "Ada"]]);
  return { users, admin: () => users.get("admin") ?? "" };
};
