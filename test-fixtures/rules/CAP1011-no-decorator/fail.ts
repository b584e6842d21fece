const logged = (): void => {};

@logged
//~ CAP1011
export class Service {
  //~ CAP3001
  @logged
  //~ CAP1011
  run(): number {
    return 1;
  }
}
