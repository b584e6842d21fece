export function listModules(): Record<string, string>;
