import { useState } from 'preact/hooks';
import { useSay } from '../words/words';
import { Choice } from './choice';
import { KeyLookup, type KeyLookupProps } from './key-lookup';

export interface KeepingPanelProps {
  /** Absent where this browser cannot write a page as MHTML. */
  readonly mhtml?: {
    readonly wanted: boolean;
    /** Asks the browser where needed, and keeps the choice; whether it is on now. */
    readonly onWanted: (wanted: boolean) => Promise<boolean>;
  };
  readonly keys: KeyLookupProps;
}

/** What is kept with a conversation, and checked, only where somebody wants that. */
export function KeepingPanel({ mhtml, keys }: KeepingPanelProps) {
  const say = useSay();
  return (
    <section class="panel" aria-labelledby="keeping-title" data-part="keeping">
      <h2 id="keeping-title">{say('options.keeping.title')}</h2>
      {mhtml && <Mhtml {...mhtml} />}
      <KeyLookup {...keys} />
    </section>
  );
}

function Mhtml({ wanted, onWanted }: NonNullable<KeepingPanelProps['mhtml']>) {
  const say = useSay();
  const [on, setOn] = useState(wanted);
  const [said, setSaid] = useState('');
  const choose = async (next: boolean) => {
    setOn(next);
    try {
      const now = await onWanted(next);
      setOn(now);
      setSaid(say(now === next ? 'options.saved' : 'options.keeping.notAllowed'));
    } catch {
      setOn(!next);
      setSaid(say('options.notSaved'));
    }
  };
  return (
    <div class="stack">
      <Choice action="keep-mhtml" on={on} label={say('options.keeping.mhtml')} what={say('options.keeping.mhtmlWhat')} onChange={choose} />
      <p class="quiet small" role="status">
        {said}
      </p>
    </div>
  );
}
