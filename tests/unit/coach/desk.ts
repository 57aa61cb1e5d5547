import { type CoachPorts, createSession, type Draft, type Picture } from '../../../lib/core/coach/session';
import { applyEdit, type TextEdit } from '../../../lib/core/text/edit';
import type { Analysis, Finding, Severity } from '../../../lib/core/tone/finding';

/** A finding for each place where one of `clauses` stands in the text. */
function findingsIn(text: string, clauses: Readonly<Record<string, Severity>>): Finding[] {
  return Object.entries(clauses)
    .flatMap(([quote, severity]): Finding[] => {
      const start = text.indexOf(quote);
      return start < 0 ? [] : [{ kind: 'attack', quote, span: { start, end: start + quote.length }, reason: 'tone.attack', severity }];
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** A writer at a desk: a box of text, a clock that is moved by hand, and a coach that knows `clauses`. */
export function desk(clauses: Readonly<Record<string, Severity>>, more: Partial<CoachPorts> & { kept?: ReadonlySet<string> } = {}) {
  let now = 0;
  let box: Draft = { text: '', quoted: [], caret: undefined };
  let timers: { at: number; run: () => void }[] = [];
  let picture: Picture = { card: undefined, findings: [] };
  const judged: string[] = [];
  const ports: CoachPorts = {
    read: () => box,
    replace: async (edit: TextEdit, expected: string) => {
      if (box.text !== expected) return 'refused';
      box = { ...box, text: applyEdit(box.text, edit) };
      return 'applied';
    },
    schedule: (run, ms) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    now: () => now,
    analyse: (text): Analysis => {
      judged.push(text);
      return { score: 0, findings: findingsIn(text, clauses), safety: undefined };
    },
    suggest: (_text, finding) => ({ ...finding.span, insert: '' }),
    rewrite: (text) => ({ outcome: 'unchanged', text }),
    show: (next) => {
      picture = next;
    },
    ...more,
  };
  const session = createSession(ports, more.kept);
  return {
    session,
    judged,
    box: () => box.text,
    /** Puts text into the box, as if typed, without telling the coach. */
    put: (text: string, caret = text.length) => {
      box = { ...box, text, caret };
    },
    type(text: string, caret = text.length) {
      this.put(text, caret);
      session.changed();
    },
    pass(ms: number) {
      const end = now + ms;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
    timers: () => timers.length,
    card: () => picture.card,
    raised: () => (picture.card?.view === 'finding' ? picture.card.finding.quote : undefined),
    underlined: () => picture.findings.map(({ quote, span }) => [quote, box.text.slice(span.start, span.end)]),
  };
}
