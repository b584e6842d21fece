// family: unguarded-body
// bites: plain
// stopped: runtime
// note: whom a function is lent to calls it without a guard, if types can be relied on there
export const lend = (act) => act({ amount: "much" });
