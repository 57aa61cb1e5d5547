import { useEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../../words/words';

/** The way to be rid of it all: asked once more, for it cannot be brought back. */
export function ForgetLine({ onForget }: { readonly onForget: () => void }) {
  const say = useSay();
  const [sure, setSure] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (sure) keep.current?.focus();
  }, [sure]);
  if (!sure)
    return (
      <div>
        <button type="button" class="link" data-action="forget" onClick={() => setSure(true)}>
          {say('prepare.forget')}
        </button>
      </div>
    );
  return (
    <fieldset class="sure">
      <legend>{say('prepare.forgetSure')}</legend>
      <div class="row">
        <button ref={keep} type="button" class="button" data-action="forget-no" onClick={() => setSure(false)}>
          {say('prepare.forgetNo')}
        </button>
        <button
          type="button"
          class="button"
          data-action="forget-yes"
          onClick={() => {
            setSure(false);
            onForget();
          }}
        >
          {say('prepare.forgetYes')}
        </button>
      </div>
    </fieldset>
  );
}
