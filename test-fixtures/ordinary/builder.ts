export interface Query { where(field: string, value: string | number): Query; limit(n: number): Query; build(): string }
interface Parts { readonly from: string; readonly filters: readonly string[]; readonly max?: number }
const make = (parts: Parts): Query => ({
  where: (field, value) => make({ ...parts, filters: [...parts.filters, `${field} = ${typeof value === "string" ? `'${value}'` : value}`] }),
  limit: (max) => make({ ...parts, max }),
  build: () => [`select * from ${parts.from}`, parts.filters.length > 0 && `where ${parts.filters.join(" and ")}`, parts.max !== undefined && `limit ${parts.max}`].filter((part) => part !== false).join(" "),
});
export const from = (table: string): Query => make({ from: table, filters: [] });
export const run = (): unknown => [from("t").where("a", 1).where("b", "x").limit(5).build(), from("u").build()];
