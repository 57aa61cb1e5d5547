import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { StampRecord } from '../../../lib/core/evidence/stamp';
import { writtenTime } from '../../../lib/core/evidence/written-time';
import type { PathEnd } from '../../../lib/core/stamp/certificate-path';
import type { StampFacts } from '../../../lib/core/stamp/check-stamp';
import type { Said, WordKey } from '../../../lib/core/words/said';
import { calendarOf } from '../../style/calendar';
import { Moment } from '../../style/moment';
import { useSay } from '../../words/words';
import { troubleOf } from '../trouble';

export interface StampDoor {
  /** Those that are kept, the latest first; without `facts` where one is not sound any more. */
  readonly list: () => Promise<readonly { readonly entry: number; readonly record: StampRecord; readonly facts: StampFacts | undefined }[]>;
  /** Asks for one and files it. To be called in the click itself. An expected failure rejects with something to be said. */
  readonly stamp: (order: { readonly address: string; readonly root: string }) => Promise<StampRecord>;
}

interface StampPanelProps {
  readonly door: StampDoor;
  readonly zone: string;
  /** Number of the archive's last entry. */
  readonly head: number;
  readonly filed: () => void;
}

type Kept = Awaited<ReturnType<StampDoor['list']>>;

const ENDS: Readonly<Record<PathEnd, WordKey>> = {
  'given-root': 'stamp.ends.givenRoot',
  'self-signed': 'stamp.ends.selfSigned',
  'not-sent': 'stamp.ends.notSent',
};

/** A timestamp by an outside authority: off until it is asked for, and what leaves is said before. */
export function StampPanel({ door, zone, head, filed }: StampPanelProps) {
  const say = useSay();
  const id = useId();
  const [kept, setKept] = useState<Kept>();
  const [address, setAddress] = useState('');
  const [root, setRoot] = useState('');
  const [working, setWorking] = useState(false);
  const [trouble, setTrouble] = useState<Said>();
  const [done, setDone] = useState('');
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    let left = false;
    door.list().then(
      (stamps) => {
        if (left) return;
        setKept(stamps);
        setAddress((written) => written || (stamps[0]?.record.authority ?? ''));
      },
      (error: unknown) => left || setTrouble(troubleOf(error, 'stamp.notRead')),
    );
    return () => {
      left = true;
    };
  }, [head]);

  const ask = async (event: Event) => {
    event.preventDefault();
    if (working) return;
    setWorking(true);
    setTrouble(undefined);
    setDone('');
    try {
      const { head: stamped, time } = await door.stamp({ address, root });
      setDone(say('stamp.done', String(stamped.number), writtenTime(time, zone, calendarOf(say))));
      filed();
    } catch (error) {
      setTrouble(troubleOf(error, 'stamp.failed'));
      field.current?.focus();
    }
    setWorking(false);
  };

  return (
    <section class="panel stamps" aria-labelledby={`${id}-title`} data-part="stamps">
      <h3 id={`${id}-title`}>{say('stamp.title')}</h3>
      <p class="small">{say('stamp.what')}</p>
      <form class="stack" onSubmit={ask} noValidate>
        <div class="stack">
          <label for={`${id}-address`}>{say('stamp.address')}</label>
          <input
            ref={field}
            id={`${id}-address`}
            name="authority"
            type="url"
            dir="ltr"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            required
            value={address}
            aria-invalid={trouble !== undefined}
            aria-describedby={`${id}-what ${id}-leaves`}
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          <p class="quiet small" id={`${id}-what`}>
            {say('stamp.addressWhat')}
          </p>
        </div>
        <details>
          <summary>{say('stamp.root')}</summary>
          <textarea
            name="root"
            dir="ltr"
            rows={4}
            autoComplete="off"
            spellcheck={false}
            aria-label={say('stamp.root')}
            aria-describedby={`${id}-root`}
            value={root}
            onInput={({ currentTarget }) => setRoot(currentTarget.value)}
          />
          <p class="quiet small" id={`${id}-root`}>
            {say('stamp.rootWhat')}
          </p>
        </details>
        <p class="small" id={`${id}-leaves`}>
          {say('stamp.leaves')}
        </p>
        {trouble && (
          <p class="notice wrong" role="alert" data-part="stamp-trouble">
            {say(trouble)}
          </p>
        )}
        <div>
          <button type="submit" class="button" data-action="stamp" aria-disabled={working}>
            {say(working ? 'stamp.working' : 'stamp.now')}
          </button>
        </div>
        <p role="status" class={done && 'notice good'} data-part="stamp-done">
          {done}
        </p>
      </form>
      {kept && kept.length > 0 && <Stamps kept={kept} zone={zone} />}
    </section>
  );
}

function Stamps({ kept, zone }: { readonly kept: Kept; readonly zone: string }) {
  const say = useSay();
  return (
    <div class="stack">
      <h4>{say({ key: 'stamp.list', count: kept.length })}</h4>
      <ol class="stamp-list">
        {kept.map(({ entry, record, facts }) => (
          <li key={entry} data-stamp={entry}>
            <h5>{say('stamp.upTo', String(record.head.number))}</h5>
            <dl class="facts small">
              <dt>{say('stamp.at')}</dt>
              <dd>
                <Moment utc={record.time} zone={zone} />
              </dd>
              <dt>{say('stamp.by')}</dt>
              <dd>
                <bdi>{record.signedBy}</bdi>
              </dd>
              <dt>{say('stamp.from')}</dt>
              <dd>
                <bdi>{record.authority}</bdi>
              </dd>
              <dt>{say('stamp.policy')}</dt>
              <dd>{say('stamp.policyAnd', record.policy, record.serial)}</dd>
              <dt>{say('stamp.chain')}</dt>
              <dd>
                {facts ? (
                  <>
                    {say('stamp.sound')} {say(ENDS[facts.end])} {say('stamp.revoked')}
                  </>
                ) : (
                  <span class="notice wrong">{say('stamp.notSound')}</span>
                )}
              </dd>
            </dl>
          </li>
        ))}
      </ol>
    </div>
  );
}
