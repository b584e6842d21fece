export const here = (): string => import.meta.url;
//~ CAP1004

export const all = (): unknown => ({ ...import.meta });
//~ CAP1004
