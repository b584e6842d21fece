export function whatFailed(result: { readonly report?: object; readonly failed?: string }): string[];
