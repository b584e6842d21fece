import { richPurse } from "@solution/left";
import { isOver, type Purse } from "@solution/right";

export * from "@solution/core";

export const isRich = (amount: number): boolean => isOver(richPurse(amount));
export const make = (amount: number): Purse => richPurse(amount);
