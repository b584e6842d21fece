export const f = () => 1;
export const g = () => import("node:fs");
