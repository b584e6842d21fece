declare const version: string;
//~ CAP2004
declare let counter: number;
//~ CAP2004
export declare function now(): number;
//~ CAP2004
declare class Socket {
  //~ CAP2004
  send(text: string): void;
}
declare enum Level {
  //~ CAP2004
  Low,
}
export type Uses = typeof version | typeof counter | Socket | Level;
export declare const shared: unique symbol;
//~ CAP2004
