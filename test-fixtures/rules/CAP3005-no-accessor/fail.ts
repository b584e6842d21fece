export const makeClock = (start: number) => ({
  get time(): number {
    //~ CAP3005
    return start;
  },
  set time(value: number) {
    //~ CAP3005
    start = value;
  },
});
export const keyed = (name: string) => ({
  get [name](): number {
    //~ CAP3005
    return 1;
  },
});
