import type { Screen } from '../../core/evidence/capture';
import type { Answer } from '../messaging/protocol';
import type { Picture } from '../screenshot';
import { type StagingParts, whereAsked } from './staging-parts';

export interface ScreenParts extends StagingParts {
  readonly takeScreenshot: () => Promise<Picture>;
  readonly now: () => Date;
}

/** More messages than any screen shows; longer than any key that is filed. */
const MOST_SHOWN = 1_000;
const LONGEST_KEY = 4_000;

const isShown = (shows: unknown): shows is readonly string[] =>
  Array.isArray(shows) && shows.length <= MOST_SHOWN && shows.every((key) => typeof key === 'string' && key.length <= LONGEST_KEY);

/** Takes one picture of the tab as it stands, keeps it for a running capture, and says which messages it shows. */
export async function stageScreen(
  { id, shows }: { readonly id: string; readonly shows: readonly string[] },
  parts: ScreenParts,
): Promise<Answer<{ readonly screen: Screen } | { readonly missed: string }>> {
  if (!isShown(shows)) return { ok: false, problem: { code: 'bad-input', said: { key: 'notKept.badData' } } };
  return whereAsked<{ readonly screen: Screen } | { readonly missed: string }>(id, parts, async (request) => {
    const picture = await parts.takeScreenshot();
    if ('missed' in picture) return picture;
    const takenAt = parts.now().toISOString();
    const bytes = await parts.archive.stage(request, picture.png, 'image/png');
    return { screen: { bytes, takenAt, shows } };
  });
}
