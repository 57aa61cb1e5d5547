import { useRef, useState } from 'preact/hooks';
import type { WordKey } from '../../lib/core/words/said';
import { useSay } from '../words/words';

/** A site that the browser lets us read, or on which coaching was switched off. */
export interface SiteRow {
  /** The browser's match pattern. */
  readonly pattern: string;
  /** Host name; absent where the permission is for every website. */
  readonly host?: string;
  /** Its pages come over an unencrypted connection. */
  readonly plain: boolean;
  readonly state: 'on' | 'off';
  readonly granted: boolean;
}

export interface SitesPanelProps {
  readonly sites: readonly SiteRow[];
  /** Each gives the sites as they are then. The first must ask the browser within the click. */
  readonly onSwitchOn: (pattern: string) => Promise<readonly SiteRow[]>;
  readonly onSwitchOff: (pattern: string) => Promise<readonly SiteRow[]>;
  readonly onRemove: (pattern: string) => Promise<readonly SiteRow[]>;
}

/** Where the coach runs. */
export function SitesPanel({ sites, onSwitchOn, onSwitchOff, onRemove }: SitesPanelProps) {
  const say = useSay();
  const [rows, setRows] = useState(sites);
  const [said, setSaid] = useState('');
  const title = useRef<HTMLHeadingElement>(null);

  const change = async (row: SiteRow, how: (pattern: string) => Promise<readonly SiteRow[]>, done: WordKey) => {
    try {
      const next = await how(row.pattern);
      setRows(next);
      const left = next.find(({ pattern }) => pattern === row.pattern);
      // The row goes with its button; the keyboard stays in this part of the page.
      if (!left) title.current?.focus();
      setSaid(left && left.state === row.state && left.granted === row.granted ? say('options.sites.notChanged') : say(done));
    } catch {
      setSaid(say('options.sites.notChanged'));
    }
  };

  return (
    <section class="panel" aria-labelledby="sites-title" data-part="sites">
      <h2 id="sites-title" tabIndex={-1} ref={title}>
        {say('options.sites.title')}
      </h2>
      {rows.length === 0 ? (
        <p data-part="no-sites">{say('options.sites.none')}</p>
      ) : (
        <ul class="rows">
          {rows.map((row) => (
            <li key={row.pattern} data-site={row.pattern}>
              <div>
                <b dir="auto" lang="">
                  {row.host ?? say('options.sites.every')}
                </b>
                <span class="quiet small">{say(stateOf(row))}</span>
              </div>
              <div class="row">
                {row.host !== undefined &&
                  (row.state === 'on' ? (
                    <button
                      type="button"
                      class="button"
                      data-action="site-off"
                      aria-label={say('options.sites.switchOffAt', row.host)}
                      onClick={() => change(row, onSwitchOff, 'options.sites.switchedOff')}
                    >
                      {say('options.sites.switchOff')}
                    </button>
                  ) : (
                    <button
                      type="button"
                      class="button"
                      data-action="site-on"
                      aria-label={say('options.sites.switchOnAt', row.host)}
                      onClick={() => change(row, onSwitchOn, 'options.sites.switchedOn')}
                    >
                      {say('options.sites.switchOn')}
                    </button>
                  ))}
                <button
                  type="button"
                  class="button"
                  data-action="site-remove"
                  aria-label={say('options.sites.removeAt', row.host ?? say('options.sites.every'))}
                  onClick={() => change(row, onRemove, 'options.sites.removed')}
                >
                  {say(row.granted ? 'options.sites.remove' : 'options.sites.forget')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet small" role="status">
        {said}
      </p>
    </section>
  );
}

function stateOf({ state, granted, plain, host }: SiteRow): WordKey {
  if (!granted) return 'options.sites.offForgotten';
  if (state === 'off') return 'options.sites.off';
  return plain && host !== undefined ? 'options.sites.onPlain' : 'options.sites.on';
}
