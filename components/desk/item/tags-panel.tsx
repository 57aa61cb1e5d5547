import { useRef, useState } from 'preact/hooks';
import type { Said } from '../../../lib/core/words/said';
import { useSay } from '../../words/words';
import { troubleOf } from '../trouble';

interface TagsPanelProps {
  readonly tags: readonly string[];
  /** @param id of the request, a UUID. */
  readonly onChange: (id: string, change: { readonly add: readonly string[]; readonly remove: readonly string[] }) => Promise<void>;
}

/** Words to find it by again. Each change is an entry of its own; the item stays as it was kept. */
export function TagsPanel({ tags, onChange }: TagsPanelProps) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Said>();

  const change = async (add: readonly string[], remove: readonly string[]) => {
    if (busy || add.length + remove.length === 0) return;
    setBusy(true);
    setTrouble(undefined);
    try {
      await onChange(crypto.randomUUID(), { add, remove });
      setWords('');
    } catch (error) {
      setTrouble(troubleOf(error, 'item.tags.notFiled'));
    }
    setBusy(false);
    // The button that was pressed may be gone.
    field.current?.focus();
  };

  return (
    <section class="panel" aria-labelledby="tags-title" data-part="tags">
      <h4 id="tags-title">{say('item.tags.title')}</h4>
      {tags.length > 0 && (
        <ul class="chips">
          {tags.map((tag) => (
            <li key={tag}>
              <button type="button" class="chip" data-action="remove-tag" aria-disabled={busy} onClick={() => change([], [tag])}>
                <bdi>{tag}</bdi> <span aria-hidden="true">×</span>
                <span class="visually-hidden">{say('timeline.chip.remove')}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          const tag = words.trim();
          void change(tag && !tags.includes(tag) ? [tag] : [], []);
        }}
      >
        <label for="tag-words">{say('item.tags.name')}</label>
        <input
          ref={field}
          id="tag-words"
          autocomplete="off"
          maxLength={60}
          dir="auto"
          lang=""
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <button type="submit" class="button" data-action="add-tag" aria-disabled={busy}>
          {say('item.tags.add')}
        </button>
      </form>
      {trouble && (
        <p class="notice wrong" role="alert">
          {say(trouble)}
        </p>
      )}
    </section>
  );
}
