import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useSay } from '../words/words';
import { ChoosePanel } from './choose-panel';
import { Outcome } from './outcome';
import { QuestionPanel } from './question-panel';
import type { NoticeActions, NoticeState } from './state';
import { WorkPanel } from './work-panel';

export interface NoticeProps extends NoticeActions {
  readonly state: NoticeState;
  /** IANA name of the zone in which dates are written. */
  readonly zone: string;
  readonly now: () => Date;
  readonly onClose: () => void;
}

/** What a capture asks, is doing or has done, in a corner of the page. */
export function Notice(props: NoticeProps) {
  const { state, zone, now } = props;
  const say = useSay();
  const section = useRef<HTMLElement>(null);
  const asks = state.at === 'asking' || state.at === 'choosing';
  const focused = useRef(false);
  focused.current = holdsFocus(section.current);

  // A button that goes takes the focus with it, and a keyboard would be back at the page's first line.
  useLayoutEffect(() => {
    if (focused.current && !holdsFocus(section.current)) section.current?.focus();
  });
  useEffect(() => {
    if (asks) section.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [asks]);

  const onEscape = asks ? props.onCancel : state.at === 'working' ? undefined : props.onClose;
  return (
    <>
      {(asks || state.at === 'working') && <div class="frame" />}
      <section
        ref={section}
        class={state.at === 'choosing' ? 'notice wide' : 'notice'}
        lang={say('language')}
        // Our languages run this way, whichever way the page does.
        dir="ltr"
        tabIndex={-1}
        role={asks ? 'dialog' : 'region'}
        aria-label={asks ? undefined : say('manifest.name')}
        aria-labelledby={asks ? 'title' : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onEscape?.();
        }}
      >
        {state.at === 'working' && <WorkPanel work={state} zone={zone} actions={props} />}
        {state.at === 'asking' && <QuestionPanel here={state.here} now={now} zone={zone} actions={props} />}
        {state.at === 'choosing' && <ChoosePanel choices={state.choices} actions={props} />}
        {(state.at === 'kept' || state.at === 'not-kept') && <Outcome state={state} zone={zone} actions={props} />}
      </section>
    </>
  );
}

const holdsFocus = (section: HTMLElement | null): boolean =>
  section?.contains((section.getRootNode() as Document | ShadowRoot).activeElement) === true;
