import { useEffect, useRef } from 'preact/hooks';
import type { Contact } from '../../lib/core/coach/contacts';
import { MARK_WORDS } from '../style/mark-words';
import { useSay } from '../words/words';

export interface ContactRowProps {
  readonly contact: Contact;
  readonly removing: boolean;
  readonly onEdit: () => void;
  /** Asks first. */
  readonly onRemove: () => void;
  readonly onConfirmed: () => void;
  readonly onKeep: () => void;
}

export function ContactRow({ contact, removing, onEdit, onRemove, onConfirmed, onKeep }: ContactRowProps) {
  const say = useSay();
  const keep = useRef<HTMLButtonElement>(null);
  const remove = useRef<HTMLButtonElement>(null);
  const wasRemoving = useRef(false);
  useEffect(() => {
    // The answer that changes nothing comes first; kept, the keyboard is where it was.
    if (removing) keep.current?.focus();
    else if (wasRemoving.current) remove.current?.focus();
    wasRemoving.current = removing;
  }, [removing]);

  return (
    <>
      <div>
        <b dir="auto" lang="">
          {contact.name}
        </b>
        <span class="mark" data-mark={contact.mark}>
          {say(MARK_WORDS[contact.mark])}
        </span>
        {contact.known.length > 0 && (
          <ul class="known quiet small">
            {contact.known.map((known) => (
              <li key={known} dir="auto" lang="">
                {known}
              </li>
            ))}
          </ul>
        )}
      </div>
      {removing ? (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and here are two answers to a question
        <div class="notice stack" role="group" aria-labelledby={`remove-${contact.id}`}>
          <p id={`remove-${contact.id}`}>{say('options.contacts.removeQuestion', contact.name)}</p>
          <div class="row">
            <button ref={keep} type="button" class="button" data-action="contact-keep" onClick={onKeep}>
              {say('options.contacts.keep')}
            </button>
            <button type="button" class="button" data-action="contact-remove-confirmed" onClick={onConfirmed}>
              {say('options.contacts.remove')}
            </button>
          </div>
        </div>
      ) : (
        <div class="row">
          <button
            type="button"
            class="button"
            data-action="contact-edit"
            aria-label={say('options.contacts.editName', contact.name)}
            onClick={onEdit}
          >
            {say('options.contacts.edit')}
          </button>
          <button
            ref={remove}
            type="button"
            class="button"
            data-action="contact-remove"
            aria-label={say('options.contacts.removeName', contact.name)}
            onClick={onRemove}
          >
            {say('options.contacts.remove')}
          </button>
        </div>
      )}
    </>
  );
}
