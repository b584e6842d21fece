// Where things are is told by whoever knows.
export const join = (base: string, name: string): string => `${base}/${name}`;

export const meta = { url: "mem:", meta: 1 };
export const url = (): string => meta.url;
