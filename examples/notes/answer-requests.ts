import { guard } from "@capc/runtime";
import type { Data, FetchAnswer, FetchRequest, Logger, ReadDir } from "@capc/std";
import { json, reasonOf, utf8 } from "@capc/std/pure";
import type { Draft, Notes } from "./keep-notes.ts";

const draftGuard = guard<Draft>();

/** The files of the page with their types, and nothing else of their directory. */
const fileAt = (path: string): readonly [file: string, type: string] | undefined => {
  if (path === "/") return ["index.html", "text/html; charset=utf-8"];
  if (path === "/app.js") return ["app.js", "text/javascript; charset=utf-8"];
  if (path === "/style.css") return ["style.css", "text/css; charset=utf-8"];
  return undefined;
};

const answerJson = (status: number, value: Data): FetchAnswer => ({
  status,
  headers: { "content-type": "application/json", "cache-control": "no-store" },
  body: json.write(value),
});
const refuse = (status: number, error: string): FetchAnswer => answerJson(status, { error });

/** Of a draft that is one, the draft. */
const draftIn = ({ headers, body }: FetchRequest): Draft | FetchAnswer => {
  // A form of another site's page can send anything but this type.
  if (headers["content-type"] !== "application/json") return refuse(415, "send application/json");
  try {
    return json.parseAs(utf8.decode(body), draftGuard);
  } catch {
    return refuse(400, "a note is { title, text }: a title of 1 to 100 characters, a text of at most 100,000");
  }
};

/** Answers requests for the page, and for notes. What it can do with either is what it was handed. */
export const makeSite = (
  notes: Notes,
  page: ReadDir,
  log: Logger,
): ((request: FetchRequest) => Promise<FetchAnswer>) => {
  const showPage = async (file: string, type: string): Promise<FetchAnswer> => ({
    status: 200,
    headers: { "content-type": type, "content-security-policy": "default-src 'self'" },
    body: await (await page.file(file)).bytes(),
  });

  const answerAll = async (request: FetchRequest): Promise<FetchAnswer> => {
    if (request.method === "GET")
      return answerJson(
        200,
        (await notes.list()).map((card) => ({ ...card })),
      );
    if (request.method !== "POST") return refuse(405, "GET or POST");
    const draft = draftIn(request);
    return "status" in draft ? draft : answerJson(201, { id: await notes.add(draft) });
  };

  const answerOne = async (id: string, request: FetchRequest): Promise<FetchAnswer> => {
    const missing = refuse(404, "no such note");
    if (request.method === "GET") {
      const note = await notes.read(id);
      return note === undefined ? missing : answerJson(200, { ...note });
    }
    if (request.method === "DELETE") return (await notes.remove(id)) ? { status: 204 } : missing;
    if (request.method !== "PUT") return refuse(405, "GET, PUT or DELETE");
    const draft = draftIn(request);
    if ("status" in draft) return draft;
    return (await notes.change(id, draft)) ? { status: 204 } : missing;
  };

  const answer = async (request: FetchRequest): Promise<FetchAnswer> => {
    const { method, path } = request;
    const found = fileAt(path);
    if (found !== undefined) return method === "GET" ? showPage(...found) : refuse(405, "GET");
    if (path === "/notes") return answerAll(request);
    const [, id] = /^\/notes\/([1-9][0-9]{0,14})$/.exec(path) ?? [];
    return id === undefined ? refuse(404, "no such page") : answerOne(id, request);
  };

  return async (request) => {
    const { method, path } = request;
    try {
      const reply = await answer(request);
      log.info("answered", { method, path, status: reply.status });
      return reply;
    } catch (error) {
      log.error("failed", { method, path, reason: reasonOf(error) ?? "unknown" });
      return refuse(500, "it failed");
    }
  };
};
