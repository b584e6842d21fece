export const load = async (
   
  items              , at                   
               
) => items[at];

export const count = (items                    
         ) => items.length

export function pick(items                   , by        )         {
                     
  const found = items[by]         
  ;[by].forEach((n        )       => void n)
  const [other] = items                    
                     
  ;(() => other)()
  let last = found           /* the type
  closed this */
  ;`${last}`.trim()
  if (by > 1) last = (
          
   other)
  else last = other 
  return ((
         
   last))
}

export const box = (value        ) => (                  { value })
export const held = (a        ) => (-a          ) ** 2 + (a + 1          ) * 2
export const folded = (a        ) => (-a)           ** 2
