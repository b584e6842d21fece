// Servers: the version before, with routers and its own body parser.
import bodyParser from "body-parser";
import express from "express4";
import morgan from "morgan";
import { serve } from "../tools/local-server.mjs";

export default async () => {
  const lines = [];
  const app = express();
  app.use(morgan(":method :url :status", { stream: { write: (line) => lines.push(line) } }));
  app.use(bodyParser.urlencoded({ extended: true }));
  const router = express.Router({ mergeParams: true });
  router.post("/:name", (request, response) =>
    response.jsonp({ ...request.params, ...request.body, ip: request.ip.length > 0 }),
  );
  app.use("/v/:version", router);
  app.use((error, _request, response, _next) => response.status(500).end(error.message));
  return await serve(app, async (url) => {
    const body = new URLSearchParams([["a[b]", "1"]]);
    const answer = await fetch(`${url}/v/2/x`, { method: "POST", body });
    return [answer.status, await answer.json(), (await fetch(`${url}/none`)).status, lines];
  });
};
