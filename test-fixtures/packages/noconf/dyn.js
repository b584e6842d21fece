export const f = () => 1;
export const g = () => import("./index.js");
