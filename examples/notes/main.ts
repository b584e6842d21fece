import type { Clock, Console, Dir, HttpListener, Logger, ReadDir, Store } from "@capc/std";
import { makeSite } from "./answer-requests.ts";
import { makeNotes } from "./keep-notes.ts";

/** All that this program can do to the world. */
export interface Powers {
  readonly out: Console;
  /** Where it can be reached. */
  readonly http: HttpListener;
  /** The page that browsers show. */
  readonly page: ReadDir;
  /** The texts of the notes. It never lists or renames them, so it asks for no more. */
  readonly texts: Pick<Dir, "file" | "remove">;
  /** Titles and times. */
  readonly cards: Store;
  readonly clock: Clock;
  readonly log: Logger;
}

export default async function main({ out, http, page, texts, cards, clock, log }: Powers): Promise<void> {
  const { url } = await http.serve(makeSite(makeNotes(texts, cards, clock), page, log));
  out.print(`notes at ${url}`);
  // It serves until it is interrupted: a program is over when its main is.
  await new Promise<void>(() => {});
}
