import { useSay } from '../words/words';

export interface Shortcut {
  /** What it does, in the user's language. */
  readonly does: string;
  /** As the browser writes it; empty where the user took it away or another extension has it. */
  readonly keys: string;
}

export function ShortcutsPanel({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const say = useSay();
  return (
    <section class="panel" aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{say('options.shortcuts.title')}</h2>
      <dl class="facts shortcuts">
        {[...shortcuts, { does: say('options.shortcuts.card'), keys: 'Alt+Shift+E' }].map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>{keys === '' ? say('options.shortcuts.none') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet small">{say('options.shortcuts.change')}</p>
    </section>
  );
}
