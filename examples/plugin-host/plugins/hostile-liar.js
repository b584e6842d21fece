// Plain JavaScript: no types to check here, and every one of them is checked where it arrives.
export const title = "Loyalty points";

/** What it tries, by what it says about it. */
export const tricks = [
  ["a discount that is 10 when it is checked and 100 when it is used", (basket) => {
    let asked = 0;
    basket.discount("tea", { valueOf: () => (asked++ < 2 ? 10 : 100) });
  }],
  ["a discount that is neither below 0 nor above 50", (basket) => basket.discount("tea", 0 / 0)],
  ["an item that changes its name between the check and the use", (basket) => {
    let asked = 0;
    basket.discount({ toString: () => (asked++ === 0 ? "tea" : "cheese cake") }, 10);
  }],
  ["the price on the list that everybody sees", (basket) => {
    basket.items()[0].cents = 0;
  }],
  ["another `discount` for the plug-ins that come after", (basket) => {
    basket.discount = () => {};
  }],
  ["a function made from text, by way of a key that is put together at run time", (basket) => {
    const key = ["con", "structor"].join("");
    basket.discount[key]("return process")().exit();
  }],
];
