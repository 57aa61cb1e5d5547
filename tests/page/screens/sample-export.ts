import type { ExportDoor, Forecast, ReadyExport } from '../../../lib/core/export/door';
import type { PaperName } from '../../../lib/core/export/request';

export const readyExport = (over: Partial<ReadyExport> = {}): ReadyExport => ({
  id: 'a',
  entry: 12,
  name: 'evenkeel-spring-2026-05-04.zip',
  size: 2_340_000,
  packCode: '3fa9c-1b2d0-77e41-0c5aa',
  seal: 'ab'.repeat(32),
  files: 31,
  pages: [{ paper: 'exhibit', pages: 7 }],
  encrypted: false,
  ...over,
});

export const forecast = (pages: number, paper: PaperName = 'exhibit', items = 10): Forecast => ({
  facts: {
    items,
    found: items - 2,
    context: 2,
    ofItems: 40,
    sections: [],
    ownFlagged: { included: 1, leftOut: 2, complete: true },
    differences: [],
    missed: [],
    unreadable: [],
  },
  pages: [{ paper, pages }],
  originals: 1_200_000,
});

/** Exports that answer at once and note what they were asked. */
export function sampleExports(over: Partial<ExportDoor> = {}): ExportDoor {
  return {
    forecast: async () => forecast(7),
    mirror: async () => ({ read: 0, findings: [] }),
    suggestions: async () => [],
    make: async () => readyExport(),
    waiting: async () => ({}),
    file: async () => new Blob(['PK']),
    paper: async () => undefined,
    letGo: async () => undefined,
    nextMark: async () => 3,
    ...over,
  };
}
