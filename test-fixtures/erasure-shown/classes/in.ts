interface Shape { area(): number }

abstract class Base<T> implements Shape {
  declare readonly kind: string;
  [extra: `x-${string}`]: unknown;
  protected readonly items: T[] = [];
  #secret?: number;
  abstract area(): number;
  abstract get name(): string;
  add(item: T): this;
  add(item: T, times: number): this;
  public add(this: this, item: T, times = 1): this {
    for (let i = 0; i < times; i++) this.items.push(item);
    return this;
  }
  get secret(): number { return this.#secret! }
}

export class Square extends Base<number> implements Shape {
  private static readonly unit: number = 1
  static override toString(): string { return "Square" }
  public ["side"]: number = 2 as number
  public *sides(): Generator<number> { yield this["side"]! }
  get: number = 1
  public override area(): number { return this["side"] ** 2 * Square.unit }
  get name(): string { return "square" }
}

export const anonymous = (): Shape => new (class<T> implements Shape { constructor(readonlyList?: T[]) { void readonlyList } area(): number { return 0 } })<string>();
