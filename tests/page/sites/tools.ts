import { readMail } from '../../../lib/page/capture/mail-message';
import type { ThreadTools } from '../../../lib/page/sites/site';
import { keepInMemory } from '../capture/memory-store';

export interface Answer {
  readonly mediaType?: string;
  readonly body: string;
}

/** Tools over answers from memory; `asked` collects the paths. The sanitiser needs a real browser and has its tests there. */
export function toolsFor(document: Document, answer: (path: string) => Answer | undefined): ThreadTools & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    context: { zone: 'Europe/London', now: () => new Date('2026-11-22T10:00:00Z') },
    reader: {
      get: async (path) => {
        asked.push(path);
        const found = answer(path);
        if (!found) throw new Error('The site answered with error 404.');
        return { mediaType: found.mediaType ?? 'text/plain', bytes: new TextEncoder().encode(found.body) };
      },
    },
    readMail: (source) => readMail(source, { document, sanitise: (html) => html, keep: keepInMemory() }),
    fetchAttachment: async (name, address) => ({ name: `${name} ${address}`, mediaType: 'text/plain' }),
    sanitise: (html) => html,
  };
}
