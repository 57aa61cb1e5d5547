import { useId, useRef, useState } from 'preact/hooks';
import type { ImportAnswers, Looked } from '../../../lib/core/imports/import-steps';
import type { DayMonthOrder } from '../../../lib/core/time/displayed-time';
import { useSay } from '../../words/words';
import { FileFacts } from './file-facts';
import { OrderQuestion } from './order-question';
import { SelfQuestion } from './self-question';
import { isZone, ZoneQuestion } from './zone-question';

interface QuestionsProps {
  readonly file: File;
  readonly looked: Extract<Looked, { readonly is: 'readable' }>;
  readonly zone: string;
  readonly onAnswers: (answers: Omit<ImportAnswers, 'language'>) => void;
  readonly onAsFile: () => void;
  readonly onCancel: () => void;
}

/** What the file leaves open, asked before anything is read; a file that leaves nothing open asks for a click. */
export function Questions({ file, looked, zone: here, onAnswers, onAsFile, onCancel }: QuestionsProps) {
  const say = useSay();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { openDates, needsZone, senders } = looked.survey;
  const [order, setOrder] = useState<DayMonthOrder>();
  const [zone, setZone] = useState(here);
  const [self, setSelf] = useState<string>();
  const [missing, setMissing] = useState(false);

  const submit = (event: Event) => {
    event.preventDefault();
    const wrong = (openDates && !order) || (needsZone && !isZone(zone));
    setMissing(Boolean(wrong));
    if (wrong) form.current?.querySelector<HTMLElement>(openDates && !order ? '[name=order]' : '[name=zone]')?.focus();
    else onAnswers({ zone, ...(order && { order }), ...(self !== undefined && { self }) });
  };

  return (
    <section class="panel" aria-labelledby={`${id}-title`} data-part="questions">
      <h3 id={`${id}-title`} tabIndex={-1}>
        {say('bringIn.ask.title')}
      </h3>
      <FileFacts file={file} format={looked.format} zone={here} />
      <form class="form stack" ref={form} onSubmit={submit} noValidate>
        {openDates && <OrderQuestion dates={openDates} {...(order && { order })} onOrder={setOrder} missing={missing && !order} />}
        {needsZone && <ZoneQuestion zone={zone} onZone={setZone} wrong={missing && !isZone(zone)} />}
        {senders && senders.length > 0 && <SelfQuestion senders={senders} {...(self !== undefined && { self })} onSelf={setSelf} />}
        <div class="row">
          <button type="submit" class="button primary" data-action="bring-in">
            {say('bringIn.ask.start')}
          </button>
          <button type="button" class="button" data-action="as-file" onClick={onAsFile}>
            {say('bringIn.ask.asFile')}
          </button>
          <button type="button" class="button" data-action="choose-other" onClick={onCancel}>
            {say('bringIn.other')}
          </button>
        </div>
      </form>
    </section>
  );
}
