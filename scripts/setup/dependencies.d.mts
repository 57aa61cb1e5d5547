export function ensureDependencies(folder?: string): void;
