export const makeClock = (start: number) => ({
  getTime: (): number => start,
  setTime(value: number): void {
    start = value;
  },
});
// In a type, an accessor is a property.
export interface Clock {
  get time(): number;
}
export const get = { get: 1, set: 2 };
