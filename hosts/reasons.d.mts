export const reasons: Readonly<Record<string, string>>;
export const nodeReasons: Readonly<Record<string, string>>;
