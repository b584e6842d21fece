export interface Said {
  readonly start: { readonly line: number; readonly offset: number };
  readonly text: string;
  readonly code: number;
}
export interface Tsserver {
  tell(command: string, given: object): number;
  ask<Body>(command: string, given: object): Promise<Body>;
  hear(isWished: (message: { readonly event: string; readonly body: unknown }) => boolean): Promise<unknown>;
  until(file: string, isWished: (said: readonly Said[]) => boolean): Promise<readonly Said[]>;
  end(): void;
}
export function driveTsserver(tsserver: string, folder: string): Tsserver;
