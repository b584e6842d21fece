export interface Comparison {
  readonly name: string;
  readonly isBroken: boolean;
  readonly isLoaded: boolean;
  readonly isSame: boolean;
  readonly what?: string;
  readonly at?: string;
  readonly helps?: boolean;
}

export function comparePackage(name: string, folder?: "packages" | "node"): Promise<Comparison>;
