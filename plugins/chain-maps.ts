import { decode, encode, type SourceMapSegment } from "@jridgewell/sourcemap-codec";

/** A source map as JSON has it. */
export interface MapParts {
  readonly names: readonly string[];
  readonly mappings: string;
}

/** The mappings from what a tool made of our text to what our text was made from. Each map has one source. */
export function chainMaps(outer: MapParts, inner: MapParts): MapParts {
  const ours = decode(inner.mappings);
  const mappings = decode(outer.mappings).map((line) =>
    line.flatMap((segment): SourceMapSegment[] => {
      if (segment.length === 1) return [segment];
      const [column, , ourLine, ourColumn] = segment;
      const before = ours[ourLine]?.findLast(([start]) => start <= ourColumn);
      if (before === undefined || before.length === 1) return [];
      const [, , sourceLine, sourceColumn] = before;
      const place = [column, 0, sourceLine, sourceColumn + ourColumn - before[0]] as const;
      return [segment.length === 5 ? [...place, segment[4]] : [...place]];
    }),
  );
  return { names: outer.names, mappings: encode(mappings) };
}
