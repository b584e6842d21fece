interface Socket {
  send(text: string): void;
}

export const connect = (Maker: new (name: string) => Socket): Socket => new Maker("a");
//~ CAP3010
export const connectTo = (net: { Socket: new () => Socket }): Socket => new net.Socket();
//~ CAP3010
export function chosen(makers: readonly (new () => Socket)[]): Socket | undefined {
  const Maker = makers[0];
  return Maker && new Maker();
  //~ CAP3010
}
