import { alias, Box, boxes, loose } from "liar";
import { eachBox, makeBox, makeBoxes } from "./make.ts";

interface Sized { readonly n: number }
interface Held { readonly box: Sized }
const sizeOf = (one: Sized): number => one.n;
const sizeOfAny = <T extends Sized>(one: T): number => one.n;
const sizesOf = (...all: readonly Sized[]): number => all.length;
const first = <T>(all: Iterable<T>): T | undefined => { for (const one of all) return one; return undefined; };
const useIt = (user: { use(one: Box): number }): number => user.use(makeBox());
const user = { use(one: Sized): number { return one.n; } };
interface Cell<T> { readonly of: T; readonly box: Box }
const fromCell = (cell: { readonly box: Sized }): number => cell.box.n;
const tag = (_: TemplateStringsArray, one: Sized): number => one.n;

// From here on each line is refused.
export const pattern = () => { const { n } = makeBox(); return n; };
export const nested = () => { const { inner: { a } } = makeBox(); return a; };
export const inList = () => { const { list: [one] } = makeBox(); return one; };
export const parameter = () => (({ n }: Box): number => n)(makeBox());
export const rest = () => { const { twice, ...others } = makeBox(); return [twice, others]; };
export const walked = () => { for (const { n } of makeBoxes()) return n; return 0; };
export const spread = () => ({ ...makeBox() });
export const assigned = () => { let n = 0; ({ n } = makeBox()); return n; };
export const assignedInside = () => { let n = 0; [{ n }] = [makeBox()]; return n; };
export const walkedInto = () => { let n = 0; for ({ n } of makeBoxes()) return n; return 0; };
export const argument = () => sizeOf(makeBox());
export const chosen = (yes: boolean) => sizeOf(yes ? makeBox() : { n: 1 });
export const variable = () => { const one: Sized = makeBox(); return one.n; };
export const later = () => { let one: Sized = { n: 1 }; one = makeBox(); return one.n; };
export const constrained = () => sizeOfAny(makeBox());
export const handedOn = () => makeBoxes().map(sizeOf);
export const list = () => { const all: readonly Sized[] = makeBoxes(); return all; };
export const spreadList = () => { const all: readonly Sized[] = [...boxes()]; return all; };
export const spreadArguments = () => sizesOf(...boxes());
export const callback = () => eachBox((one: Sized) => void one.n);
export const satisfied = () => ({ one: makeBox() }) satisfies Held["box"] | { one: Sized };
export const inRecord = () => { const one: Held = { box: makeBox() }; return one.box.n; };
export const short = () => { const box = makeBox(); const one: Held = { box }; return one.box.n; };
export const returned = (): number => ((): Sized => makeBox())().n;
export const statement = (): number => ((): Sized => { return makeBox(); })().n;
export const settled = async (): Promise<Sized> => makeBox();
export const entry = () => new Map<string, Sized>([["a", makeBox()]]).get("a")?.n;
export const added = () => { const all: Sized[] = []; all.push(makeBox()); return all; };
export const iterable = () => first(makeBox());
export const copied = () => Array.from(makeBox());
export const values = () => Object.values(alias())[0];
export const tagged = () => tag`${makeBox()}`;
export const nullish = (one: Box | undefined) => sizeOf(one ?? { n: 1 });
export const indexed = () => { const all: Readonly<Record<string, Sized>> = { a: makeBox() }; return all["a"]?.n; };
export const anyList = (): readonly string[] => loose().list;
export const anyRecord = (): Readonly<Record<string, number>> => loose().deep;
export const anyInside = (): number => { const one: { readonly flag: number } = loose(); return one.flag; };
export const anyReturned = (): { readonly flag: number } => loose();
export const anyTaken = () => [loose()].map((one: { readonly flag: number }) => one.flag);
export const partOf = () => { const part: Pick<Box, "n"> = makeBox(); return part.n; };
export const readonly = () => { const part: Readonly<Box> = makeBox(); return part.n; };
export const patternOfBound = <T extends Box>(one: T): number => { const { n } = one; return n; };
export const boundForOther = <T extends Box>(one: T): number => sizeOf(one);
export const meeting = (one: Box & { readonly more?: string }): number => { const { n } = one; return n; };
export const walkedToOther = (): number => { let one: Sized = { n: 1 }; for (one of makeBoxes()) return one.n; return one.n; };
export const assignedList = (): number => { let one: Sized = { n: 1 }; [one = one] = makeBoxes(); return one.n; };
export const method = (): number => useIt({ use(one: Sized): number { return one.n; } });
export const methodByName = (): number => useIt(user);
export const inCell = (cell: Cell<number>): number => fromCell(cell);
