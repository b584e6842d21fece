export const load = (text) => text;
