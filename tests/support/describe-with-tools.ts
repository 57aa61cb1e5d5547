import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';

/** Each is asked for nothing but its version. */
const ASK: Readonly<Record<string, readonly string[]>> = {
  sha256sum: ['--version'],
  unzip: ['-v'],
  '7z': ['i'],
  qpdf: ['--version'],
  pdftotext: ['-v'],
  pdfinfo: ['-v'],
  openssl: ['version'],
  jq: ['--version'],
  soffice: ['--version'],
};

export type Tool = keyof typeof ASK | 'bagit.py';

/** With CI set every program that our scripts install counts as here, so that a missing one fails; Debian has no bagit.py. */
export function isHere(tool: Tool): boolean {
  if (tool === 'bagit.py') return spawnSync('python3', ['-c', 'import bagit']).status === 0;
  return Boolean(process.env.CI) || spawnSync(tool, ASK[tool] ?? []).status === 0;
}

/** `describe` for tests that need programs that are not ours: where one is missing they are skipped and say so. */
export function describeWithTools(tools: readonly Tool[], name: string, tests: () => void): void {
  const missing = tools.filter((tool) => !isHere(tool));
  if (missing.length > 0) describe.skip(`${name} (skipped: there is no ${missing.join(', ')} here)`, tests);
  else describe(name, tests);
}
