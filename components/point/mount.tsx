import { render } from 'preact';
import type { Pointing, PointingAct, PointingView } from '../../lib/core/evidence/pointing';
import type { Say } from '../../lib/core/words/said';
import tokens from '../style/tokens.css?inline';
import { Words } from '../words/words';
import { overFrame } from './frame';
import host from './host.css?inline';
import { PointPanel } from './panel';
import style from './point.css?inline';

/** Shows over a page what is pointed at on it. `document` is the outermost one. */
export function mountPoint(document: Document, say: Say, act: (act: PointingAct) => void): PointingView {
  let latest: Pointing = { messages: 0 };
  let into: Element | undefined;
  const draw = () => {
    if (!into) return;
    render(
      <Words say={say}>
        <PointPanel pointing={latest} act={act} />
      </Words>,
      into,
    );
  };
  const close = overFrame(document, {
    title: say('point.frame'),
    hostStyle: host,
    style: `${tokens}\n${style}`,
    fill(inner) {
      inner.documentElement.lang = say('language');
      into = inner.body;
      draw();
    },
    act,
  });
  return {
    show(pointing) {
      latest = pointing;
      draw();
    },
    close() {
      if (into) render(null, into);
      close();
    },
  };
}
