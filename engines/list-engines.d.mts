export interface Engine {
  readonly name: string;
  readonly kind: string;
  readonly missing: string;
  isHere(): boolean;
  version(): Promise<string>;
  run(texts: Readonly<Record<string, string>>): Promise<string>;
}

export const nodeLines: readonly Engine[];
export const engines: readonly Engine[];
