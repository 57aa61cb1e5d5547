import { useEffect, useRef, useState } from 'preact/hooks';
import { type Contact, knownIn, LONGEST_NAME, MARKS, type Mark } from '../../lib/core/coach/contacts';
import { MARK_WORDS } from '../style/mark-words';
import { useSay } from '../words/words';

export interface ContactFormProps {
  readonly contact: Contact;
  readonly onSave: (contact: Contact) => void;
  readonly onCancel: () => void;
}

/** One contact: what the user calls them, how the coach treats them, what pages know them by. */
export function ContactForm({ contact, onSave, onCancel }: ContactFormProps) {
  const say = useSay();
  const [name, setName] = useState(contact.name);
  const [mark, setMark] = useState<Mark>(contact.mark);
  const [known, setKnown] = useState(contact.known.join('\n'));
  const [missing, setMissing] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const submit = (event: Event) => {
    event.preventDefault();
    const called = name.trim().slice(0, LONGEST_NAME);
    setMissing(called === '');
    if (called === '') first.current?.focus();
    else onSave({ ...contact, name: called, mark, known: knownIn(known) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };

  return (
    <form class="form" data-part="contact-form" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <label>
        {say('options.contacts.name')}
        <input
          ref={first}
          name="name"
          dir="auto"
          lang=""
          autoComplete="off"
          required
          maxLength={LONGEST_NAME}
          value={name}
          aria-invalid={missing}
          aria-describedby={missing ? 'name-missing' : undefined}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {missing && (
        <p class="notice wrong" id="name-missing" role="alert">
          {say('options.contacts.nameMissing')}
        </p>
      )}
      <label>
        {say('options.contacts.mark')}
        <select name="mark" value={mark} onChange={(event) => setMark(event.currentTarget.value as Mark)}>
          {MARKS.map((one) => (
            <option key={one} value={one}>
              {say(MARK_WORDS[one])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('options.contacts.known')}
        <textarea
          name="known"
          dir="auto"
          lang=""
          rows={3}
          autoComplete="off"
          value={known}
          aria-describedby="known-what"
          onInput={(event) => setKnown(event.currentTarget.value)}
        />
      </label>
      <p class="quiet small" id="known-what">
        {say('options.contacts.knownWhat')}
      </p>
      <div class="row">
        <button type="submit" class="button primary" data-action="contact-save">
          {say('options.contacts.save')}
        </button>
        <button type="button" class="button" data-action="contact-cancel" onClick={onCancel}>
          {say('options.contacts.cancel')}
        </button>
      </div>
    </form>
  );
}
