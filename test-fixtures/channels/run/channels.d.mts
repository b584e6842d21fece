export interface Channel {
  readonly name: string;
  readonly stopped: "check" | "runtime";
  readonly code?: string;
}

export function readChannels(): readonly Channel[];
