export const beacon = (text: string): void => {
  void fetch("https://collector.example", { method: "POST", body: text });
  //~ CAP1001
  console.log(text);
  //~ CAP1001
  setTimeout(() => beacon(text), 1000);
  //~ CAP1001
};

export const isNode = (): boolean => typeof process !== "undefined";
//~ CAP1001

// A value that is only declared exists for TypeScript, not for the program.
declare const secret: string;
//~ CAP2004
export const leak = (): string => secret;
//~ CAP1001

// What a default sees is what surrounds the function, not what its body declares.
export function read(name = Buffer) {
  //~ CAP1001
  const Buffer = 1;
  return [name, Buffer];
}

export const shorthand = () => ({ performance });
//~ CAP1001

export { navigator };
//~ CAP1001

// The name is spelled with an escape.
export const hidden = () => \u0066etch;
//~ CAP1001

// A global that no engine has yet.
export const future = () => QuantumSocket;
//~ CAP1001
