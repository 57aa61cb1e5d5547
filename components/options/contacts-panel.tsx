import { useEffect, useRef, useState } from 'preact/hooks';
import { type Contact, inOrder, MARKS, type Mark } from '../../lib/core/coach/contacts';
import type { WordKey } from '../../lib/core/words/said';
import { MARK_WORDS } from '../style/mark-words';
import { useSay } from '../words/words';
import { ContactForm } from './contact-form';
import { ContactRow } from './contact-row';

export interface ContactsPanelProps {
  /** `undefined` where they cannot be read; `trouble` says why. */
  readonly contacts: readonly Contact[] | undefined;
  readonly trouble?: string;
  readonly newId: () => string;
  /** Both give the contacts as they are then. */
  readonly onSave: (contact: Contact) => Promise<readonly Contact[]>;
  readonly onRemove: (id: string) => Promise<readonly Contact[]>;
}

const DOES: Readonly<Record<Mark, WordKey>> = {
  'co-parent': 'options.contacts.does.coParent',
  solicitor: 'options.contacts.does.solicitor',
  'safe-contact': 'options.contacts.does.safeContact',
  never: 'options.contacts.does.never',
};

/** Whom the coach helps to write to, and whom it leaves alone. */
export function ContactsPanel({ contacts, trouble, newId, onSave, onRemove }: ContactsPanelProps) {
  const say = useSay();
  const [list, setList] = useState(contacts ?? []);
  const [editing, setEditing] = useState<Contact>();
  const [removing, setRemoving] = useState<string>();
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The form goes with the field that had the focus.
    if (!editing && wasEditing.current) title.current?.focus();
    wasEditing.current = editing !== undefined;
  }, [editing]);

  const keep = async (work: () => Promise<readonly Contact[]>, done: string) => {
    try {
      setList(await work());
      setEditing(undefined);
      setRemoving(undefined);
      setSaid(done);
    } catch {
      setSaid(say('options.notSaved'));
    }
  };
  const save = (contact: Contact) => keep(() => onSave(contact), say('options.contacts.saved', contact.name));
  const remove = async ({ id, name }: Contact) => {
    await keep(() => onRemove(id), say('options.contacts.removed', name));
    title.current?.focus();
  };
  const form = (contact: Contact) => (
    <ContactForm key={contact.id} contact={contact} onSave={save} onCancel={() => setEditing(undefined)} />
  );
  const isNew = editing !== undefined && !list.some(({ id }) => id === editing.id);

  return (
    <section class="panel" aria-labelledby="contacts-title" data-part="contacts">
      <h2 id="contacts-title" tabIndex={-1} ref={title}>
        {say('options.contacts.title')}
      </h2>
      <p>{say(list.length === 0 ? 'options.contacts.none' : 'options.contacts.what')}</p>
      {trouble !== undefined && (
        <p class="notice wrong" role="alert" data-part="contacts-trouble">
          {trouble}
        </p>
      )}
      {list.length > 0 && (
        <ul class="rows">
          {inOrder(list).map((contact) => (
            <li key={contact.id} data-contact={contact.id}>
              {editing?.id === contact.id ? (
                form(editing)
              ) : (
                <ContactRow
                  contact={contact}
                  removing={removing === contact.id}
                  onEdit={() => setEditing(contact)}
                  onRemove={() => setRemoving(contact.id)}
                  onConfirmed={() => remove(contact)}
                  onKeep={() => setRemoving(undefined)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {isNew && form(editing)}
      {contacts && !isNew && (
        <p>
          <button
            type="button"
            class="button"
            data-action="contact-add"
            onClick={() => setEditing({ id: newId(), name: '', mark: 'co-parent', known: [] })}
          >
            {say('options.contacts.add')}
          </button>
        </p>
      )}
      <p class="quiet small" role="status">
        {said}
      </p>
      <dl class="marks small">
        {MARKS.map((mark) => (
          <div key={mark}>
            <dt>{say(MARK_WORDS[mark])}</dt>
            <dd class="quiet">{say(DOES[mark])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
