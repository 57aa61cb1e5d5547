import type { Said } from '../../core/words/said';

/** Why nothing was kept, in one kind sentence. The codes are those the background answers with. */
export interface NotKept {
  readonly code: 'no-conversation' | 'page-not-readable' | 'not-stored' | 'storage-full' | 'bad-input';
  readonly said: Said;
}
