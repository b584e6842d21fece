/// <reference types="node" />
//~ CAP1015
/// <reference path="./other.d.ts" />
//~ CAP1015
/// <reference lib="dom" />
//~ CAP1015

export const one = 1;
