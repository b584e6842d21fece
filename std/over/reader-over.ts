import { Namespace } from "@capc/runtime";
import { refuse } from "../captured/cap-error.ts";
import { needCount } from "../captured/check-arguments.ts";
import {
  endsWith,
  freeze,
  indexOfByte,
  max,
  min,
  RawUint8Array,
  setBytes,
  slice,
  split,
  viewOf,
} from "../captured/intrinsics.ts";
import { decodeOwn } from "../pure/utf8.ts";
import type { FileReader } from "../types/files.ts";
import { makeQueue } from "./in-turn.ts";
import type { Lease } from "./limits.ts";
import type { RawFile } from "./raw-tree.ts";

/** How much is read where nobody says so, and how much may be asked for at once. */
const [usual, most] = [64 * 1024, 64 * 1024 * 1024];
const newline = 10;
/** A line takes more room than its end in the file does. */
const mostLines = 2 ** 22;

/** A reader over an open file, which it closes when it is told to. */
export const readerOver = (file: RawFile, lease: Lease): FileReader => {
  let position = 0;
  let isClosed = false;
  const inTurn = makeQueue();

  const check = (): void => {
    lease.check();
    if (isClosed) refuse("closed");
  };
  const readAt = async (at: number, size: number): Promise<Uint8Array> => {
    check();
    // Who asks for a lot of a small file gets no room for a lot.
    const bytes = await file.read(size <= usual ? size : min(size, max(file.size() - at, usual)), at);
    lease.check();
    return bytes;
  };

  return Namespace<FileReader>({
    readBytes: (size) =>
      inTurn(async () => {
        const bytes = await readAt(position, needCount(size, "size", most, usual, 1));
        position += bytes.length;
        return bytes;
      }),

    read: (size) =>
      inTurn(async () => {
        const limit = needCount(size, "size", most, usual, 1);
        const bytes = await readAt(position, max(limit, 4));
        const whole = wholeCharacters(bytes, limit);
        const text = decodeOwn(whole === bytes.length ? bytes : viewOf(bytes, 0, whole));
        position += whole;
        return text;
      }),

    readlines: (maxLines) =>
      inTurn(async () => {
        const wanted = needCount(maxLines, "maxLines", 2 ** 31, 2 ** 31, 1);
        const parts: Uint8Array[] = [];
        let total = 0;
        let lines = 0;
        while (lines < wanted) {
          let part = await readAt(position + total, usual);
          if (part.length === 0) break;
          for (let at = indexOfByte(part, newline); at !== -1; at = indexOfByte(part, newline, at + 1)) {
            if (++lines === wanted) part = viewOf(part, 0, at + 1);
            if (lines > mostLines) refuse("too-large", "lines");
          }
          parts[parts.length] = part;
          total += part.length;
          if (total > most) refuse("too-large", "lines");
        }
        const found = linesIn(decodeOwn(joined(parts, total)));
        position += total;
        return found;
      }),

    seek: (offset, whence = "start") =>
      inTurn(async () => {
        check();
        if (whence !== "start" && whence !== "current" && whence !== "end")
          refuse("bad-argument", "whence: expected `start`, `current` or `end`");
        const base = whence === "start" ? 0 : whence === "current" ? position : file.size();
        const far = Number.MAX_SAFE_INTEGER;
        position = needCount(base + needCount(offset, "offset", far, undefined, -far), "offset", far);
        return position;
      }),

    close: () =>
      inTurn(async () => {
        if (!isClosed) file.close();
        isClosed = true;
      }),
  });
};

/**
 * How many bytes of a text to take: whole characters, as many as fit into `limit`, one at least. Bytes that begin no character are taken, for the
 * decoder to refuse.
 */
const wholeCharacters = (bytes: Uint8Array, limit: number): number => {
  const end = min(bytes.length, limit);
  // Back to where the last character begins.
  let start = end - 1;
  while (start > 0 && start > end - 4 && (bytes[start]! & 0xc0) === 0x80) start--;
  const length = lengthOfCharacter(bytes[start] ?? 0);
  if (start + length <= end) return end;
  // It does not fit. The first one is taken all the same, and at the end of the file half of it is all there is.
  return start > 0 ? start : min(length, bytes.length);
};

const lengthOfCharacter = (first: number): number =>
  first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 1;

const joined = (parts: readonly Uint8Array[], total: number): Uint8Array => {
  const all = new RawUint8Array(total);
  let at = 0;
  for (let i = 0; i < parts.length; i++) {
    setBytes(all, parts[i]!, at);
    at += parts[i]!.length;
  }
  return all;
};

/** The lines of a text, without their ends. */
const linesIn = (text: string): readonly string[] => {
  if (text === "") return freeze([]);
  const lines = split(endsWith(text, "\n") ? slice(text, 0, text.length - 1) : text, "\n");
  for (let i = 0; i < lines.length; i++)
    if (endsWith(lines[i]!, "\r")) lines[i] = slice(lines[i]!, 0, lines[i]!.length - 1);
  return freeze(lines);
};
