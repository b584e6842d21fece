import type { Console } from "@capc/std";
import { type Alias, alias, Box, bag, counter, dict, loose, plain } from "liar";
import { far, typed } from "./far.ts";
import { eachBox, makeBox, makeBoxes, makeWrap } from "./make.ts";

interface Doubling {
  twice(): number;
}
const bound = <T extends Box>(one: T): unknown => one["n"];
const boundTwice = <T extends Box>(one: T): unknown => one.twice();
const boundWalk = <T extends Box>(one: T): unknown => [...one][0];
const both = (one: Box & { readonly more?: string }): unknown => one["n"];
const double = (one: Doubling): number => one.twice();

// Each way would bring a text where a number is meant.
const ways: Readonly<Record<string, () => unknown>> = {
  far,
  bound: () => bound(new Box(1)),
  boundTwice: () => boundTwice(new Box(1)),
  boundWalk: () => boundWalk(new Box(1)),
  both: () => both(new Box(1)),
  typed: () => typed(new Box(1)),
  property: () => makeBox().n,
  variable: () => {
    const box = makeBox();
    return box.n;
  },
  element: () => new Box(1)["n"],
  optional: () => (new Box(1) as Box | undefined)?.n,
  optionalElement: () => (new Box(1) as Box | undefined)?.["n"],
  key: () => {
    const key = "n" as const;
    return makeBox()[key];
  },
  getter: () => makeBox().size,
  inner: () => makeBox().inner.a,
  list: () => makeBox().list[0],
  static: () => Box.count,
  wrapped: () => makeWrap().box.n,
  unwrapped: () => {
    const { box } = makeWrap();
    return box.n;
  },
  each: () => {
    let seen: unknown = 0;
    eachBox((box) => {
      seen = box.n;
    });
    return seen;
  },
  mapped: () => makeBoxes().map((box) => box.n)[0],
  sorted: () => [new Box(1), new Box(2)].toSorted((a, b) => a.n - b.n)[0]?.n,
  asked: () => {
    const box = makeBox();
    return "n" in box ? box.n : 0;
  },
  method: () => double(new Box(1)),
  spread: () => [...new Box(1)][0],
  walked: () => {
    for (const one of new Box(1)) return one;
    return 0;
  },
  pattern: () => {
    const [one] = new Box(1);
    return one;
  },
  handedOver: () => Math.max(...new Box(1)),
  bagElement: () => bag()[0],
  bagAt: () => bag().at(0),
  bagWalked: () => {
    for (const one of bag()) return one;
    return 0;
  },
  bagMapped: () => bag().map((one) => one)[0],
  dictGet: () => dict().get("a"),
  dictKey: () => dict()["k"],
  called: () => counter(),
  level: () => counter.level,
  alias: () => alias().n,
  aliasTyped: () => ((one: Alias): number => one.n)(alias()),
  cast: () => (new Box(1) as { readonly n: number }).n,
  looseCast: () => loose().flag as number,
  looseList: () => (loose().list as number[])[0],
  looseWhole: () => (loose() as { readonly flag: number }).flag,
  aliasCalled: () => alias().twice(),
  looseUnknown: () => {
    const { flag } = loose();
    return typeof flag === "string" ? flag : 0;
  },
  data: () => {
    const { n, more } = plain();
    return `${n} ${more}`;
  },
};

export default function main({ out }: { out: Console }): void {
  for (const [name, way] of Object.entries(ways)) {
    try {
      out.print(`${name}: ${typeof way()}`);
    } catch (error) {
      out.print(`${name}: ${error instanceof TypeError ? "refused" : "other"}`);
    }
  }
}
