import { PrepareRoom } from '../../components/desk/prepare/room';
import type { Visit } from '../../components/desk/room';
import type { TimelineDoor } from '../../lib/core/timeline/door';
import type { Archive } from '../../lib/platform/archive/archive';
import { connect } from '../../lib/platform/archive/db';
import { upgrades } from '../../lib/platform/archive/upgrades';
import { people } from '../../lib/platform/contacts/contacts';
import { prepareIn } from '../../lib/platform/preparation/prepare';
import { judgeIn } from '../../lib/platform/timeline/judge';
import { unlockedHere } from '../../lib/platform/vault/session-key';
import { sealedWork } from '../../lib/platform/work/sealed-work';

/** The room in which somebody prepares for Cafcass, over the archive and the timeline that the desk has open. */
export function prepareRoom(archive: Archive, timeline: TimelineDoor, zone: string) {
  const work = sealedWork({ connect: () => connect('evenkeel', upgrades, () => undefined), crypto, unlocked: unlockedHere });
  const door = prepareIn({ work, archive, people });
  // Whoever comes here first finds items too, and what was filed since.
  const opened = async () => {
    await timeline.open();
    return timeline;
  };
  const found: Pick<TimelineDoor, 'firstOf' | 'item'> = {
    firstOf: async (query, count) => (await opened()).firstOf(query, count),
    item: async (number) => (await opened()).item(number),
  };
  const judge = judgeIn(() => new Worker('/tone.js'));
  const lookUp = async (number: number) => (await found.item(number))?.row.text;
  const score = inTurn(judge.score);
  return ({ here, go }: Visit) => (
    <PrepareRoom {...{ here, go, door, timeline: found, lookUp, zone }} newId={() => crypto.randomUUID()} score={score} />
  );
}

/** One question at a time: the judge answers the last that was asked. */
function inTurn<Answer>(ask: (texts: readonly string[]) => Promise<Answer>): (texts: readonly string[]) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (texts) => {
    const answer = last.then(() => ask(texts));
    last = answer.catch(() => undefined);
    return answer;
  };
}
