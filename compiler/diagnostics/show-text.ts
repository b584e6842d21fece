// Source text and messages come from strangers: an escape sequence in them would drive the reader's terminal, and a character
// that turns the direction of writing would show code that is not what runs.
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** A message without characters that act on a terminal; line ends between the links of TypeScript's chains stay. */
export const showMessage = (message: string): string => message.replace(hidden, (one) => (one === "\n" ? one : " "));

/** A name, on one line. */
export const showName = (name: string): string => name.replace(hidden, "\ufffd");

/** What a part of a source line looks like, and how many columns of a terminal it takes. */
export interface Shown {
  readonly text: string;
  readonly width: number;
}

let segmenter: Intl.Segmenter | undefined;
/** Made when a frame is drawn: it takes longer than most commands do. */
const graphemes = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" }));
const wide =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}])|\ufe0f/u;
const tabWidth = 4;

/** Tabs become spaces up to the next stop, counted from `column`; hidden characters become visible. */
export function showSource(source: string, column = 0): Shown {
  let text = "";
  let width = 0;
  for (const { segment } of graphemes().segment(source)) {
    if (segment === "\t") {
      const spaces = tabWidth - ((column + width) % tabWidth);
      text += " ".repeat(spaces);
      width += spaces;
    } else {
      const visible = segment.replace(hidden, "\ufffd");
      text += visible;
      width += visible === segment ? (wide.test(segment) ? 2 : 1) : [...visible].length;
    }
  }
  return { text, width };
}
