import x from "left-pad"; export const f = () => x;
