export interface Options {
  readonly width: number;
  readonly fill?: string;
}

export function pad({ width, fill = " " }: Options, text: string): string {
  return text.padStart(width, fill);
}

export const wide = ([first, second]: readonly [string, string], to = first.length): string => second.padStart(to);

export const box = {
  put({ width }: Options): number {
    return width;
  },
};
