export const calculate = (text: string): unknown => eval(text);
//~ CAP1002

export const compile = (text: string): unknown => new Function(text);
//~ CAP1002

export const everything = (): unknown => globalThis;
//~ CAP1002

export const browser = (): unknown => window ?? self ?? globalThis;
//~ CAP1002 CAP1002 CAP1002

// Called through a comma, `eval` would work on the global scope.
export const indirect = (text: string): unknown => (0, eval)(text);
//~ CAP1002

// No function around it: the host decides what it is.
export const host = (): unknown => this;
//~ CAP1002
