interface NeverAskedFor {
  readonly neverAskedFor: string;
  readonly count: number;
}

/** Nothing of this is in a bundle: nobody imports it. */
export const neverCalled = (value: NeverAskedFor): string => value.neverAskedFor.repeat(value.count);
export const alsoNeverCalled = { list: ["never-called"], call: (value: NeverAskedFor): string => neverCalled(value) };
export const used = (name: string): string => `used ${name}`;
