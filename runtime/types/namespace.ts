export interface NamespaceMaker {
  <T extends object>(members: T): T;
  of<T extends object, K extends keyof T & string>(instance: T, names: readonly K[]): Pick<T, K>;
}
