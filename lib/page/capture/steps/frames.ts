import { documentIn } from '../../sites/shown/frames';
import { all, type Step, standIn } from '../copy';

const DEEPEST = 4;

/** Frames of the same origin are copied whole, as documents within the document; of others only the place is left. */
export const frames: Step = {
  name: 'frames',
  what: 'parts that the page shows in frames may be missing',
  async run(copy) {
    for (const frame of all(copy, 'iframe, frame')) {
      const inner = documentIn(copy.live.get(frame));
      for (const name of ['src', 'srcdoc', 'name', 'allow', 'onload']) frame.removeAttribute(name);
      if (inner?.documentElement && copy.depth < DEEPEST) {
        frame.setAttribute('sandbox', '');
        frame.setAttribute('srcdoc', await copy.shared.copyFrame(inner, copy.depth + 1));
      } else {
        copy.shared.missed.add('A part of the page that comes from another site was left out of the copy.');
        frame.replaceWith(standIn(copy, 'a part from another site, not copied'));
      }
    }
  },
};
