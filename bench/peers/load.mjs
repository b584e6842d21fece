/** Imports one of this folder's packages, for files that stand where they cannot be found. */
export const load = (name) => import(name);
