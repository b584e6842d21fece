// Servers: routes, parameters, bodies, middleware, errors.
import express from "express";
import { serve } from "../tools/local-server.mjs";

export default async () => {
  const app = express();
  app.use(express.json());
  app.use((_request, response, next) => {
    response.set("x-seen", "yes");
    next();
  });
  app.get("/users/:id", (request, response) => response.json({ id: request.params.id, q: request.query }));
  app.post("/echo", (request, response) => response.status(201).send(request.body));
  app.get("/fail", () => {
    throw new RangeError("no");
  });
  app.get("/late", async () => {
    throw new Error("late");
  });
  app.use((error, _request, response, _next) =>
    response.status(error.status ?? 500).send(`${error.name}: ${error.message}`),
  );
  return await serve(app, async (url) => {
    const post = (body) =>
      fetch(`${url}/echo`, { method: "POST", headers: { "content-type": "application/json" }, body });
    const answers = [
      await fetch(`${url}/users/7?a=1&a=2`),
      await post('{"a":[1]}'),
      await post("{"),
      await fetch(`${url}/fail`),
      await fetch(`${url}/late`),
      await fetch(`${url}/none`),
    ];
    return await Promise.all(
      answers.map(async (answer) => [answer.status, answer.headers.get("x-seen"), (await answer.text()).slice(0, 60)]),
    );
  });
};
