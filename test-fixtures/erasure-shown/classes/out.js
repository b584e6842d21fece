                                  

         class Base                     {
                                
                                  
                     items      = [];
  #secret         ;
                          
                              
                     
                                    
         add(            item   , times = 1)       {
    for (let i = 0; i < times; i++) this.items.push(item);
    return this;
  }
  get secret()         { return this.#secret  }
}

export class Square extends Base                          {
          static          unit         = 1
  static          toString()         { return "Square" }
         ["side"]         = 2          ;
         *sides()                    { yield this["side"]  }
  get         = 1
                  area()         { return this["side"] ** 2 * Square.unit }
  get name()         { return "square" }
}

export const anonymous = ()        => new (class                     { constructor(readonlyList      ) { void readonlyList } area()         { return 0 } })        ();
