import type { PairedConversations } from '../../core/evidence/pairing';
import type { ExportRequest } from '../../core/export/request';
import type { Archive } from '../archive/archive';
import type { Readings } from '../timeline/readings';
import type { OpenedIndex } from './opened-index';

export interface SourceParts {
  readonly archive: Pick<Archive, 'entries' | 'bytes'>;
  readonly readings: Readings;
  readonly opened: OpenedIndex;
  /** Conversations from two sources, as they were worked out last. */
  readonly paired: readonly PairedConversations[];
  readonly request: Pick<ExportRequest, 'selection' | 'zone'>;
  /** Items so far, of all. */
  readonly onRead?: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}
