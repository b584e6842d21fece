import { leave as leave$, string as string$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$(); import { makeBrandPair } from "@capc/runtime";

const pair = makeBrandPair        ("ticket");

const Color = {
  "Red": 0, "0": "Red",
  "Green": "green",
};

const table = ["a", "b"];

function names()           {
  return leave$([...table, `${Color.Green}`]);
}

export { names, table as letters };
                                                  

const default$ = (text        )         => (string$(text, "default", "text"), text.length);

harden$(pair, Color, table, names, default$);
export { default$ as default };
