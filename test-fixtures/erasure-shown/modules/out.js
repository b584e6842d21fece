                                               
import { makeBrandPair,                } from "@capc/runtime";
import {                  } from "@capc/runtime";
                                              

                 
                            
                                                                  
 

                                            
                                                           
                                              
export {              };

                                
const pair                   = makeBrandPair       ("purse");
export function seal(purse       )         { return pair.seal(purse); }
export const check = (x         , is       )          => is(x);
export { pair,            };
                                          
