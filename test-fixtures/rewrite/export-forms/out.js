import { leave as leave$, fail as fail$, harden as harden$, safe as safe$ } from "@capc/runtime/emitted"; safe$(); import { makeBrandPair } from "@capc/runtime";

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
                                                  

const default$ = (text        )         => ((typeof text !== "string") && fail$("default", "text", "string", text), text.length);

harden$(pair, Color, table, names, default$);
export { default$ as default };
