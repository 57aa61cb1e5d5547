import type { ChainContent, HandedOut } from '../../core/evidence/chain';
import { exhibitMark } from '../../core/export/request';
import type { Archive } from '../archive/archive';
import type { Begun, Made } from './kept-making';

/** Files an export in the chain, once however often it is asked. @returns the number of its entry. */
export async function noteExport(archive: Pick<Archive, 'append'>, begun: Begun, made: Made): Promise<number> {
  const { packCode, files, seal } = made.ready;
  const content = (id: string): ChainContent => ({
    kind: 'export',
    record: { id, conversationKey: '', packCode, files, handedOut: handedOut(begun, made) },
  });
  const kept = await archive.append(content(begun.request.id), []);
  if (kept.content.kind === 'export' && kept.content.record.handedOut?.seal === seal) return kept.entry.number;
  // The same request was handed out before, when the archive held something else.
  return (await archive.append(content(crypto.randomUUID()), [])).entry.number;
}

function handedOut({ request, salt }: Begun, { items, ready: { seal } }: Made): HandedOut {
  const { redaction, recipient, madeAt } = request;
  return {
    seal,
    recipient,
    ...(request.papers.includes('exhibit') && { mark: exhibitMark(request.mark) }),
    items,
    madeAt,
    ...(redaction && {
      redaction: { salt, replacements: redaction.replacements.map(({ find, by }) => ({ find, by })), masked: redaction.masked },
    }),
  };
}

/** The number that the next exhibit of these initials has: it runs on over all that were handed out (PD22A 9.4). */
export async function nextMark(archive: Pick<Archive, 'entriesOf'>, initials: string): Promise<number> {
  let last = 0;
  // Packs of a selection stand under no conversation.
  for await (const { content } of archive.entriesOf('', () => undefined)) {
    const mark = content.kind === 'export' ? content.record.handedOut?.mark : undefined;
    const number = mark?.startsWith(initials) ? /^\d+$/.exec(mark.slice(initials.length))?.[0] : undefined;
    if (number !== undefined) last = Math.max(last, Number(number));
  }
  return last + 1;
}
