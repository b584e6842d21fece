import { databasePath } from "./grant-state.ts";
import { type Kind, type Opening, wrong } from "./kinds.ts";
import { assertRow, type Column } from "./read-columns.ts";

const parseQuery = (spec: string, base: string, columns: readonly Column[] | undefined): Opening => {
  const [, path = "", sql = ""] = /^([^:]+):(.+)$/s.exec(spec) ?? wrong("it is written FILE:SQL");
  if (columns === undefined) return wrong("its rows are no flat records of what a database holds");
  return (host) =>
    host.database(databasePath(host, path, base)).query(sql.trim(), { row: assertRow(columns) as never });
};

/** A question in the owner's words; what its rows are the type says. */
export const queryKind = (columns: readonly Column[] | undefined): Kind => ({
  allows: "ask a database one question, with values of its own",
  forms: ["./data.sqlite:select id, title from note where id = ?"],
  parse: (spec, base) => parseQuery(spec, base, columns),
});
