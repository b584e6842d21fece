export const load = (name: string): Promise<unknown> => import(name);
//~ CAP1003

export const files = async (): Promise<unknown> => {
  const fs: unknown = await import("node:fs");
  //~ CAP1003
  return fs;
};

export const data = (): Promise<unknown> => import("data:text/javascript,0");
//~ CAP1003
