                                                     
                                                     

export const none                  = [];
export const table                       = ["a", 1]         ;

export function first                      (            items              , /* or */ or    , ...more     )                {
  const all      = [...items, ...more];
  return all[0] ?? or ;
}

export function isItem(x         )            {
  return typeof (x                    ).id === "string";
}

export const sizes = (items                 )                      =>
  new Map                (items.map                  (({ id, size = 0 }      ) => [id, size                 ]));

export const widest =     (items              , by                     )         => {
  let most         ;
  for (const item of items       ) most = Math.max(most ?? 0, by(item) );
  return         most;
};

export async function* each(items                     )                                      {
  for await (const item of items) yield item        ;
}
