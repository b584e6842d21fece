// Databases: builds SQL for several dialects, without a connection.
import knex from "knex";

export default () => {
  const dialects = ["pg", "mysql2", "sqlite3"].map((client) => {
    const db = knex({ client });
    return db("users")
      .where({ id: 1 })
      .orWhereIn("kind", ["a"])
      .join("p", "p.id", "users.id")
      .orderBy("name")
      .limit(2)
      .toString();
  });
  const db = knex({ client: "pg" });
  return [
    dialects,
    db("a")
      .insert({ b: "it's", d: new Date(0) })
      .returning("*")
      .toSQL().sql,
    db.schema.createTable("t", (table) => table.increments().primary()).toString(),
  ];
};
