// Databases: types and texts of PostgreSQL's client, and a connection that is refused.
import pg from "pg";

export default async () => {
  const client = new pg.Client({ host: "localhost", port: 1, user: "x" });
  const refused = await client.connect().catch((error) => [error.code, error instanceof Error]);
  return [
    pg.escapeIdentifier('a"b'),
    pg.escapeLiteral("it's"),
    pg.types.getTypeParser(23)("7"),
    pg.types.getTypeParser(1007)("{1,2}"),
    refused,
  ];
};
