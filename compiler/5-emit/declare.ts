import type { Module, Neighbours, Opened } from "../1-open/session.ts";
import { gatherDeclarationErrors } from "../1-open/typescript-errors.ts";
import type { TypeScriptError } from "../diagnostics/finding.ts";
import { declareModule, type Piece } from "./declare-statements.ts";
import { makeTypePrinter, type TypePrinter } from "./print-types.ts";

export interface Declared {
  /** `.d.ts` text, by the module's path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Inferred types that have no name where the text stands, in TypeScript's words: they have to be written out. */
  readonly errors: readonly TypeScriptError[];
}

/**
 * Writes the `.d.ts` text of modules: what is annotated is taken as it is written, and the checker is asked only for what is
 * inferred, of all modules at once.
 */
export function declareAll(
  modules: readonly Module[],
  {
    checker,
    program,
    neighbours,
    compilerOptions,
  }: Pick<Opened, "checker" | "program" | "neighbours" | "compilerOptions">,
): Declared {
  const print = makeTypePrinter(checker);
  const drafts = modules.map(startDraft);
  // What is kept depends on the texts of what is kept already, and these on answers: each round asks for all modules.
  for (let open: readonly Draft[] = drafts; open.length > 0; ) {
    for (const draft of open) while (writeWanted(draft, print)) keepMentioned(draft);
    print.settle();
    for (const draft of open) moveAll(draft.unanswered, draft.wanted);
    open = open.filter(({ wanted }) => wanted.size > 0);
  }
  const { isolatedDeclarations } = compilerOptions as { readonly isolatedDeclarations?: boolean };
  const doubtful = modules.filter(
    ({ path, isJavaScript }) => (print.hasNamed(path) || isolatedDeclarations) && !isJavaScript,
  );
  return {
    texts: new Map(drafts.map((draft) => [draft.path, respecified(textOf(draft), draft.path, neighbours)])),
    errors: doubtful.flatMap(({ path }) => gatherDeclarationErrors(program, path)),
  };
}

interface Draft {
  readonly path: string;
  readonly pieces: readonly Piece[];
  /** Pieces that are kept and have no text yet. */
  readonly wanted: Set<Piece>;
  /** Pieces whose text waits for answers. */
  readonly unanswered: Set<Piece>;
  readonly texts: Map<Piece, string>;
  /** Texts that no one has looked through for names. */
  readonly fresh: string[];
}

function startDraft(module: Module): Draft {
  const pieces = declareModule(module);
  const wanted = new Set(pieces.filter(({ isExported }) => isExported));
  return { path: module.path, pieces, wanted, unanswered: new Set(), texts: new Map(), fresh: [] };
}

/** Answers whether there are new texts. */
function writeWanted({ wanted, unanswered, texts, fresh }: Draft, print: TypePrinter): boolean {
  for (const piece of wanted) {
    const before = print.misses();
    const text = piece.write(print);
    if (print.misses() > before) unanswered.add(piece);
    else {
      texts.set(piece, text);
      fresh.push(text);
    }
  }
  wanted.clear();
  return fresh.length > 0;
}

/** Wants what the new texts mention. */
function keepMentioned({ pieces, wanted, unanswered, texts, fresh }: Draft): void {
  if (texts.size < pieces.length) {
    const text = fresh.join("\n");
    for (const piece of pieces) {
      if (texts.has(piece) || unanswered.has(piece)) continue;
      if (piece.names.some((name) => isMentioned(name, text, piece.isValue))) wanted.add(piece);
    }
  }
  fresh.length = 0;
}

/**
 * Too many are harmless: a property of the same name keeps a type. Values are kept more sparingly: they are a module's own business, and only
 * `typeof f`, `[key]`, `extends Base` and lists of exports can name them.
 */
function isMentioned(name: string, text: string, isValue: boolean): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (wordPart.test(text[at - 1] ?? " ") || wordPart.test(text[at + name.length] ?? " ")) continue;
    if (!isValue || canNameValue(text, at)) return true;
  }
  return false;
}

const wordPart = /[\p{ID_Continue}$\u200c\u200d]/u;

function canNameValue(text: string, at: number): boolean {
  if (/(?:\b(?:typeof|extends|default)\s+|\[\s*)$/.test(text.slice(Math.max(at - 40, 0), at))) return true;
  const list = text.lastIndexOf("export", at);
  return list !== -1 && /^export\s*\{[^}]*$/.test(text.slice(list, at));
}

function moveAll<T>(from: Set<T>, to: Set<T>): void {
  for (const one of from) to.add(one);
  from.clear();
}

function textOf({ pieces, texts }: Draft): string {
  const kept = pieces.filter((piece) => texts.has(piece));
  const lines = kept.map((piece) => texts.get(piece)!);
  // Without an export of its own a declaration file exports everything in it.
  const isMarked = kept.some(({ names, isExported }) => isExported && names.length === 0);
  const needsMark = !isMarked && kept.some(({ isExported, isImport }) => !isExported && !isImport);
  return `${[...lines, ...(needsMark || kept.length === 0 ? ["export {};"] : [])].join("\n")}\n`;
}

/** Declarations of other projects stand elsewhere than their sources do. */
const respecified = (text: string, from: string, neighbours: Neighbours | undefined): string =>
  neighbours === undefined
    ? text
    : text.replace(
        /((?:\bfrom|\bimport|\bimport\()\s*)(["'])([^"'\n]+)\2/g,
        (whole, start: string, _, specifier: string) => {
          const found = neighbours.emittedSpecifier(from, specifier);
          return found === undefined ? whole : start + JSON.stringify(found);
        },
      );
