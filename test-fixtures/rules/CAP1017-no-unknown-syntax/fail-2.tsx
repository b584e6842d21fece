export const view = (name: string): unknown => <b>{name}</b>;
//~ CAP1017
