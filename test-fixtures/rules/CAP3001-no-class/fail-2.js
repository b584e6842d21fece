export class Old {}
//~ CAP3001
