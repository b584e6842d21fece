import type { Module } from "../1-open/session.ts";
import type { Checker } from "../1-open/typescript.ts";
import { declareModule, type Piece } from "./declare-statements.ts";
import { makeTypePrinter, type TypePrinter } from "./print-types.ts";

/**
 * Writes the `.d.ts` text of modules: what is annotated is taken as it is written, and the checker is asked only for what is
 * inferred, of all modules at once. Answers texts by path.
 */
export function declareAll(modules: readonly Module[], checker: Checker): ReadonlyMap<string, string> {
  const print = makeTypePrinter(checker);
  const drafts = modules.map(startDraft);
  // What is kept depends on the texts of what is kept already, and these on answers: each round asks for all modules.
  let open = drafts;
  do {
    for (const draft of open) for (const piece of draft.wanted) piece.write(print);
    print.settle();
    for (const draft of open) keepMentioned(draft, print);
    open = open.filter(({ wanted }) => wanted.size > 0);
  } while (open.length > 0);
  return new Map(drafts.map((draft) => [draft.path, textOf(draft)]));
}

interface Draft {
  readonly path: string;
  readonly pieces: readonly Piece[];
  /** Pieces that are kept and have no text yet. */
  readonly wanted: Set<Piece>;
  readonly texts: Map<Piece, string>;
}

function startDraft(module: Module): Draft {
  const pieces = declareModule(module);
  return {
    path: module.path,
    pieces,
    wanted: new Set(pieces.filter(({ isExported }) => isExported)),
    texts: new Map(),
  };
}

/** Writes what is wanted, and wants what that mentions. */
function keepMentioned(draft: Draft, print: TypePrinter): void {
  const { pieces, wanted, texts } = draft;
  const fresh: string[] = [];
  for (const piece of wanted) {
    const text = piece.write(print);
    texts.set(piece, text);
    fresh.push(text);
  }
  wanted.clear();
  if (texts.size === pieces.length) return;
  const mentioned = wordsOf(fresh.join("\n"));
  for (const piece of pieces) {
    if (texts.has(piece)) continue;
    const words = piece.isValue ? mentioned.values : mentioned.all;
    if (piece.names.some((name) => words.has(name))) wanted.add(piece);
  }
}

const word = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;
/** Where a declaration can name a value: `typeof f`, `[key]`, `extends Base`, and lists of exports. */
const valueWord =
  /\b(?:typeof|extends|default)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)|\[\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)[\s.\]]|\bexport\s*\{([^}]*)\}/gu;

/** Too many are harmless: another property's name keeps a type. Values are kept more sparingly: they are a module's own business. */
function wordsOf(text: string): { readonly all: ReadonlySet<string>; readonly values: ReadonlySet<string> } {
  const values = new Set<string>();
  for (const [, named, key, list] of text.matchAll(valueWord)) {
    for (const one of [named, key, ...(list?.match(word) ?? [])]) if (one !== undefined) values.add(one);
  }
  return { all: new Set(text.match(word) ?? []), values };
}

function textOf({ pieces, texts }: Draft): string {
  const kept = pieces.filter((piece) => texts.has(piece));
  const lines = kept.map((piece) => texts.get(piece)!);
  // Without an export of its own a declaration file exports everything in it.
  const isMarked = kept.some(({ names, isExported }) => isExported && names.length === 0);
  const needsMark = !isMarked && kept.some(({ isExported, isImport }) => !isExported && !isImport);
  return `${[...lines, ...(needsMark || kept.length === 0 ? ["export {};"] : [])].join("\n")}\n`;
}
