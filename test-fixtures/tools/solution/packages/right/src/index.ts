import { limit, type Purse } from "@solution/core";

export const isOver = (purse: Purse) => purse.getBalance() > limit;
export type { Purse } from "@solution/core";
