// Servers: routes and middleware on the web's own Request and Response.
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";

export default async () => {
  const app = new Hono();
  app.use("*", async (context, next) => {
    await next();
    context.header("x-seen", "yes");
  });
  app.get("/u/:id{[0-9]+}", (context) => context.json({ id: context.req.param("id"), q: context.req.query("a") }));
  app.get("/fail", () => {
    throw new HTTPException(418, { message: "teapot" });
  });
  const answers = [await app.request("/u/7?a=1"), await app.request("/fail"), await app.request("/none")];
  return await Promise.all(
    answers.map(async (answer) => [answer.status, answer.headers.get("x-seen"), await answer.text()]),
  );
};
