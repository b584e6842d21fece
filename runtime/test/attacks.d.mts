/** Groups of attacks by name; see attacks.mjs. */
export const attacks: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
