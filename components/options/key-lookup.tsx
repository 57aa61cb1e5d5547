import { useEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../words/words';
import { Choice } from './choice';

export interface KeyLookupProps {
  /** The address of the resolver in use; absent where nobody is asked. */
  readonly resolver?: string;
  /** Keeps the choice; the address as it is kept, `undefined` where it is none. */
  readonly onResolver: (address: string) => Promise<string | undefined>;
  readonly onOff: () => Promise<void>;
}

/** Whom to ask for the keys of mail signatures. Nobody, until an address is given. */
export function KeyLookup({ resolver, onResolver, onOff }: KeyLookupProps) {
  const say = useSay();
  const [inUse, setInUse] = useState(resolver);
  const [open, setOpen] = useState(resolver !== undefined);
  const [address, setAddress] = useState(resolver ?? '');
  const [wrong, setWrong] = useState(false);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const opened = useRef(open);
  useEffect(() => {
    if (open && !opened.current) field.current?.focus();
    opened.current = open;
  }, [open]);

  const choose = async (next: boolean) => {
    setWrong(false);
    if (next) {
      setOpen(true);
      setSaid(say('options.keeping.keysNeedAddress'));
      return;
    }
    try {
      await onOff();
      setOpen(false);
      setInUse(undefined);
      setSaid(say('options.saved'));
    } catch {
      setSaid(say('options.notSaved'));
    }
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setSaid('');
    try {
      const kept = await onResolver(address.trim());
      setWrong(kept === undefined);
      if (kept === undefined) field.current?.focus();
      else {
        setInUse(kept);
        setAddress(kept);
        setSaid(say('options.keeping.keysOn', kept));
      }
    } catch {
      setSaid(say('options.notSaved'));
    }
  };

  return (
    <div class="stack">
      <Choice
        action="look-up-keys"
        on={open}
        label={say('options.keeping.keys')}
        what={say('options.keeping.keysWhat')}
        onChange={choose}
      />
      {open && (
        <form class="form" data-part="key-lookup" onSubmit={submit} noValidate>
          <label>
            {say('options.keeping.resolver')}
            <input
              ref={field}
              name="resolver"
              type="url"
              dir="ltr"
              inputMode="url"
              autoComplete="off"
              spellcheck={false}
              required
              value={address}
              aria-invalid={wrong}
              aria-describedby={wrong ? 'resolver-wrong resolver-what' : 'resolver-what'}
              onInput={(event) => setAddress(event.currentTarget.value)}
            />
          </label>
          {wrong && (
            <p class="notice wrong" id="resolver-wrong" role="alert">
              {say('options.keeping.resolverWrong')}
            </p>
          )}
          <p class="quiet small" id="resolver-what">
            {say('options.keeping.resolverWhat')}
          </p>
          <div class="row">
            <button type="submit" class="button" data-action="save-resolver" disabled={address.trim() === inUse}>
              {say('options.keeping.useResolver')}
            </button>
          </div>
        </form>
      )}
      <p class="quiet small" role="status">
        {said}
      </p>
    </div>
  );
}
