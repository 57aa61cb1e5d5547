import { useEffect, useRef } from 'preact/hooks';
import { useSay } from '../../words/words';

interface SearchBoxProps {
  readonly words: string;
  /** Whether the reader is in this room: only then the key "/" is its own. */
  readonly here: boolean;
  readonly onWords: (words: string) => void;
  readonly onEnter: () => void;
}

/** Finds as one types. "/" leads to it from anywhere in the room, Escape empties it. */
export function SearchBox({ words, here, onWords, onEnter }: SearchBoxProps) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!here) return;
    const page = field.current?.ownerDocument;
    const pressed = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if (key !== '/' || ctrlKey || metaKey || altKey) return;
      if ((target as Element).closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    page?.addEventListener('keydown', pressed);
    return () => page?.removeEventListener('keydown', pressed);
  }, [here]);

  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          onEnter();
        }}
      >
        <label for="timeline-words">{say('timeline.search.name')}</label>
        <input
          ref={field}
          id="timeline-words"
          type="search"
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          lang=""
          value={words}
          aria-describedby="timeline-search-how"
          data-part="search"
          onInput={({ currentTarget }) => onWords(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || words === '') return;
            event.preventDefault();
            onWords('');
          }}
        />
        <p id="timeline-search-how" class="quiet small">
          {say('timeline.search.how')}
        </p>
      </form>
    </search>
  );
}
