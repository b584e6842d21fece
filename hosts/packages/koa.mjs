// Servers: middleware that awaits, cookies, errors.
import Koa from "koa";
import { serve } from "../tools/local-server.mjs";

export default async () => {
  const app = new Koa({ keys: ["k"] });
  app.silent = true;
  app.use(async (context, next) => {
    await next();
    context.set("x-length", String(context.length));
  });
  app.use((context) => {
    if (context.path === "/fail") context.throw(418, "teapot");
    context.cookies.set("a", "1", { signed: true });
    context.body = { path: context.path, query: context.query };
  });
  return await serve(app.callback(), async (url) => {
    const [good, bad] = [await fetch(`${url}/a?b=c`), await fetch(`${url}/fail`)];
    return [
      good.status,
      good.headers.get("x-length"),
      good.headers.getSetCookie(),
      await good.text(),
      bad.status,
      await bad.text(),
    ];
  });
};
