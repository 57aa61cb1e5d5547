import type { ExportDoor, ExportStep } from '../../core/export/door';
import type { ExportRequest } from '../../core/export/request';
import type { Said } from '../../core/words/said';
import type { ArchiveProblemCode } from '../archive/problem';

/** What the desk may ask of the export worker. */
export type Ask =
  | { readonly call: 'forecast'; readonly request: ExportRequest }
  | { readonly call: 'mirror'; readonly request: ExportRequest }
  | { readonly call: 'suggestions'; readonly request: ExportRequest }
  | { readonly call: 'make'; readonly request: ExportRequest; readonly password?: string }
  | { readonly call: 'waiting' }
  | { readonly call: 'file' }
  | { readonly call: 'paper'; readonly path: string }
  | { readonly call: 'letGo'; readonly id: string }
  | { readonly call: 'nextMark'; readonly initials: string };

export type Answer = Awaited<ReturnType<ExportDoor[keyof ExportDoor]>>;

/** From the desk. The key comes first, and again whenever it changes. */
export type ToWorker =
  | { readonly is: 'key'; readonly key: CryptoKey | undefined }
  | { readonly is: 'ask'; readonly id: number; readonly ask: Ask }
  | { readonly is: 'stop'; readonly id: number };

/** A problem that nothing can be said of is a bug, of which only the name is told: its words may be a person's. */
export type FromWorker =
  | { readonly is: 'step'; readonly id: number; readonly step: ExportStep }
  | { readonly is: 'answer'; readonly id: number; readonly value: Answer }
  | { readonly is: 'stopped'; readonly id: number }
  | { readonly is: 'problem'; readonly id: number; readonly name: string; readonly code?: ArchiveProblemCode; readonly said?: Said };
