// Servers: a schema, resolvers, validation, errors with a path.
import { buildSchema, GraphQLObjectType, GraphQLSchema, GraphQLString, graphql, parse, print } from "graphql";

export default async () => {
  const schema = buildSchema("type Query { user(id: ID!): User } type User { name: String! friends: [User!] }");
  const user = { name: "Ada", friends: () => [{ name: async () => "Bob" }, { name: null }] };
  const rootValue = { user: ({ id }) => (id === "1" ? user : null) };
  const typed = new GraphQLSchema({
    query: new GraphQLObjectType({ name: "Query", fields: { a: { type: GraphQLString, resolve: () => "x" } } }),
  });
  const ask = async (source, of = schema) => JSON.stringify(await graphql({ schema: of, source, rootValue }));
  return [
    await ask('{ user(id: "1") { name friends { name } } }'),
    await ask("{ user { x } }"),
    await ask("{ a }", typed),
    print(parse("query A($x: Int = 1) { a(b: $x) @skip(if: true) { ...F } } fragment F on T { c }")),
  ];
};
