export function Old() {
  return this;
  //~ CAP3002
}
