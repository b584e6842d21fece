import { guard, type MaxLength, type MinLength } from "@capc/runtime";
import type { Clock, Data, Dir, Store } from "@capc/std";

/** What a person writes. */
export interface Draft {
  readonly title: string & MinLength<1> & MaxLength<100>;
  readonly text: string & MaxLength<100_000>;
}

/** What is known of a note without its text. */
export interface Card {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

export interface Notes {
  /** Those that were changed last come first. */
  list(): Promise<readonly Card[]>;
  read(id: string): Promise<(Card & { readonly text: string }) | undefined>;
  /** Answers the new note's id. */
  add(draft: Draft): Promise<string>;
  /** Whether there was such a note. */
  change(id: string, draft: Draft): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}

const entry = guard<{ readonly title: string; readonly changed: number }>();

/** Keeps texts in files, so that people can read them with other programs, and what is known of them in a store. */
export const makeNotes = (texts: Pick<Dir, "file" | "remove">, cards: Store, clock: Clock): Notes => {
  let last: Promise<void> = Promise.resolve();
  /** Changes happen one after the other: two at once could take the same id. */
  const inTurn = async <T>(act: () => Promise<T>): Promise<T> => {
    const before = last;
    let done = (): void => {};
    last = new Promise<void>((resolve) => {
      done = resolve;
    });
    await before;
    try {
      return await act();
    } finally {
      done();
    }
  };

  const cardOf = async (id: string): Promise<Card | undefined> => {
    const found: Data = await cards.get(`card/${id}`);
    return found === undefined ? undefined : { id, ...entry.assert(found) };
  };
  const write = async (id: string, { title, text }: Draft): Promise<void> => {
    await (await texts.file(`${id}.txt`)).replace(text);
    await cards.set(`card/${id}`, { title, changed: clock.now() });
  };

  return {
    async list() {
      const found: Card[] = [];
      for (const key of await cards.list("card/")) {
        const card = await cardOf(key.slice("card/".length));
        if (card !== undefined) found.push(card);
      }
      return found.toSorted((a, b) => b.changed - a.changed || Number(b.id) - Number(a.id));
    },
    async read(id) {
      const card = await cardOf(id);
      return card && { ...card, text: await (await texts.file(`${id}.txt`)).text() };
    },
    add: (draft) =>
      inTurn(async () => {
        const next = await cards.get("next");
        const number = typeof next === "number" ? next : 1;
        await cards.set("next", number + 1);
        await write(`${number}`, draft);
        return `${number}`;
      }),
    change: (id, draft) =>
      inTurn(async () => {
        const isThere = (await cardOf(id)) !== undefined;
        if (isThere) await write(id, draft);
        return isThere;
      }),
    remove: (id) =>
      inTurn(async () => {
        const isThere = await cards.delete(`card/${id}`);
        if (isThere) await texts.remove(`${id}.txt`);
        return isThere;
      }),
  };
};
