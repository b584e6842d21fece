// Servers: schemas, hooks, plugins, errors.
import Fastify from "fastify";

export default async () => {
  const app = Fastify();
  app.decorateRequest("user", null);
  app.addHook("preHandler", async (request) => {
    request.user = { name: "ada" };
  });
  app.register(
    async (inner) => {
      inner.get(
        "/hi/:id",
        {
          schema: {
            params: { type: "object", properties: { id: { type: "integer" } } },
            response: { 200: { type: "object", properties: { id: { type: "integer" }, name: { type: "string" } } } },
          },
        },
        async (request) => ({ id: request.params.id, name: request.user.name, secret: 1 }),
      );
      inner.get("/fail", async () => {
        throw new RangeError("no");
      });
    },
    { prefix: "/v1" },
  );
  const answers = [];
  for (const url of ["/v1/hi/7", "/v1/hi/x", "/v1/fail", "/none"]) {
    const { statusCode, body } = await app.inject(url);
    answers.push([statusCode, body]);
  }
  await app.listen({ port: 0 });
  answers.push(await (await fetch(`http://localhost:${app.server.address().port}/v1/hi/1`)).text());
  await app.close();
  return answers;
};
