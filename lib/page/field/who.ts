import type { Person } from '../../core/coach/people';
import type { Who, WhoAnswer, WhoPort, WhoSeen } from '../../core/coach/who';
import type { ComposeBox, Site } from '../sites/site';

export interface WhoPorts {
  /** What to do for these recipients. Carries no word of the draft. */
  readonly ask: (recipients: readonly Person[]) => Promise<Who>;
  readonly answer: (person: Person, answer: WhoAnswer) => Promise<unknown>;
}

export interface Recipients {
  readonly of: (box: ComposeBox) => WhoPort;
  /** What was learnt holds no longer: somebody was marked elsewhere. */
  readonly forget: () => void;
}

const COACHED: WhoSeen = { policy: 'coach' };
/** Nobody can tell who they are: nothing is said of the draft, and the message goes. Asked again at the next focus. */
const NOT_KNOWN: WhoSeen = { policy: 'silent' };

/**
 * What this frame knows of those whom its drafts go to: never who else is marked, only what to do for the recipients that the page
 * itself shows. Asked once for the same recipients.
 */
export function recipientsIn(site: () => Site, { ask, answer }: WhoPorts): Recipients {
  let known = new Map<string, WhoSeen>();
  let underway = new Map<string, Promise<WhoSeen>>();
  /** Recipients for whom the safety card was seen. */
  const told = new Set<string>();

  const learn = async (key: string, recipients: readonly Person[]): Promise<WhoSeen> => {
    const into = known;
    try {
      const seen = seenOf(await ask(recipients), recipients);
      into.set(key, seen);
      return seen;
    } catch {
      return NOT_KNOWN;
    }
  };
  const learnOnce = (key: string, recipients: readonly Person[]): Promise<WhoSeen> => {
    const asked = underway;
    const present = asked.get(key) ?? learn(key, recipients).finally(() => asked.delete(key));
    asked.set(key, present);
    return present;
  };
  const once = (seen: WhoSeen, key: string): WhoSeen => (seen.policy === 'safety' ? { ...seen, told: told.has(key) } : seen);

  return {
    of: (box) => {
      const shown = () => {
        const recipients = shownBy(site(), box);
        return { recipients, key: JSON.stringify(recipients) };
      };
      const now = (): WhoSeen | undefined => {
        const { recipients, key } = shown();
        if (recipients.length === 0) return COACHED;
        const seen = known.get(key);
        return seen && once(seen, key);
      };
      return {
        now,
        learn: async () => {
          const { recipients, key } = shown();
          return now() ?? once(await learnOnce(key, recipients), key);
        },
        answer: async (said) => {
          const { recipients, key } = shown();
          const seen = known.get(key);
          if (seen?.policy !== 'ask') return seen ?? NOT_KNOWN;
          // At once, so that no other box of this frame asks meanwhile. One question for one draft: of the others the next draft asks.
          known.set(key, NOT_KNOWN);
          try {
            await answer(seen.about, said);
            const following = seenOf(await ask(recipients), recipients);
            known.set(key, following.policy === 'ask' ? NOT_KNOWN : following);
          } catch {
            // It was not kept: nothing is said of this draft, and the next page asks again.
          }
          return once(known.get(key) ?? NOT_KNOWN, key);
        },
        told: () => told.add(shown().key),
      };
    },
    forget: () => {
      known = new Map();
      underway = new Map();
    },
  };
}

/** An adapter never throws, and yet none of its mistakes may hold up a message. */
function shownBy(site: Site, box: ComposeBox): readonly Person[] {
  try {
    return site.recipientsOf?.(box) ?? [];
  } catch {
    return [];
  }
}

function seenOf({ policy, about }: Who, recipients: readonly Person[]): WhoSeen {
  if (policy === 'safety') return { policy, told: false };
  if (policy !== 'ask') return { policy };
  const person = about === undefined ? undefined : recipients[about];
  return person ? { policy, about: person } : { policy: 'silent' };
}
