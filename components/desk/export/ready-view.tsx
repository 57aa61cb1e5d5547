import { useEffect, useState } from 'preact/hooks';
import type { ExportDoor, ReadyExport } from '../../../lib/core/export/door';
import type { WordKey } from '../../../lib/core/words/said';
import { useCopy } from '../../style/use-copy';
import { useSay } from '../../words/words';
import { writtenSize } from '../written-size';
import { paperName } from './papers';
import { Section } from './section';

interface ReadyViewProps {
  readonly ready: ReadyExport;
  /** A `blob:` one. */
  readonly address: string;
  /** It waited here since before. */
  readonly earlier: boolean;
  readonly door: Pick<ExportDoor, 'paper'>;
  readonly onLetGo: () => void;
}

/** The pack as it can be saved, with the codes by which it is known again. */
export function ReadyView({ ready, address, earlier, door, onLetGo }: ReadyViewProps) {
  const say = useSay();
  const { name, size, packCode, seal, files, pages, encrypted, entry } = ready;
  return (
    <Section part="ready" title="export.ready.title">
      {earlier && (
        <p class="notice" data-part="earlier">
          {say('export.ready.earlier')}
        </p>
      )}
      <div class="row">
        <a class="button primary" href={address} download={name} data-action="save-pack">
          {say('export.ready.save')}
        </a>
        {pages.some(({ paper }) => paper === 'cafcass-summary') && <SaveSummary door={door} />}
      </div>
      <dl class="facts">
        <dt>{say('export.ready.file')}</dt>
        <dd data-part="pack-file">{name}</dd>
        <dt>{say('export.ready.holds')}</dt>
        <dd>
          <span data-part="pack-files">{say({ key: 'count.files', count: files })}</span>, {writtenSize(size, say)}
        </dd>
        {pages.map(({ paper, pages: count }) => (
          <>
            <dt key={paper}>{say(paperName(paper))}</dt>
            <dd>{say({ key: 'export.numberPages', count })}</dd>
          </>
        ))}
      </dl>
      {encrypted && <p>{say('export.ready.encrypted')}</p>}
      <div class="codes">
        <Code part="pack-code" title="export.ready.code" what="export.ready.codeWhat" copy="export.ready.copyCode" code={packCode} />
        <Code part="pack-seal" title="export.ready.seal" what="export.ready.sealWhat" copy="export.ready.copySeal" code={seal} />
        <p class="notice">{say('export.ready.note')}</p>
      </div>
      <p class="small" data-part="filed">
        {say('export.ready.filed', entry)}
      </p>
      <p class="small">{say('export.ready.shows')}</p>
      <p class="small">{say('export.ready.showsNot')}</p>
      <div class="let-go">
        <button type="button" class="button" data-action="let-go" onClick={onLetGo}>
          {say('export.ready.letGo')}
        </button>
        <p class="quiet small">{say('export.ready.letGoWhat')}</p>
      </div>
    </Section>
  );
}

/** Where the summary lies in a pack. */
const SUMMARY = 'data/cafcass-summary.pdf';

/** Cafcass wants one PDF and no ZIP. */
function SaveSummary({ door }: { readonly door: Pick<ExportDoor, 'paper'> }) {
  const say = useSay();
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let left = false;
    door.paper(SUMMARY).then(
      (paper) => {
        if (!paper || left) return;
        made = URL.createObjectURL(paper);
        setAddress(made);
      },
      () => undefined,
    );
    return () => {
      left = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [door]);
  if (!address) return null;
  return (
    <a class="button" href={address} download="cafcass-summary.pdf" data-action="save-summary">
      {say('export.ready.savePaper')}
    </a>
  );
}

interface CodeProps {
  readonly part: string;
  readonly title: WordKey;
  readonly what: WordKey;
  readonly copy: WordKey;
  readonly code: string;
}

function Code({ part, title, what, copy: label, code }: CodeProps) {
  const say = useSay();
  const { copied, copy } = useCopy(code);
  return (
    <div class="code">
      <h4>{say(title)}</h4>
      <p class="quiet small">{say(what)}</p>
      <p>
        <code data-part={part}>{code}</code>
      </p>
      <div class="row">
        <button type="button" class="button" data-action={`copy-${part}`} onClick={copy}>
          {say(label)}
        </button>
        <span role="status" class="quiet small">
          {copied === undefined ? '' : say(copied ? 'export.ready.copied' : 'export.ready.notCopied')}
        </span>
      </div>
    </div>
  );
}
