import type { Layout } from './layouts';
import { talk } from './said';

const lines = talk(['Maya', 'Sam']);

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Chat</title><link rel="icon" href="data:,">
<body><h1>Handovers</h1><script id="lines" type="application/json">${JSON.stringify(lines)}</script><script src="/component.js"></script>`;

/** Chat components as they are published, their messages in open shadow roots. */
export const COMPONENTS: readonly Layout[] = [
  {
    name: 'deep-chat',
    html: page,
    says: lines,
    over: 'deep-chat',
    // Of several in a row by one person it shows the name beside the last alone.
    hides: lines.flatMap(({ who }, at) => (lines[at + 1]?.who === who ? [at] : [])),
  },
  { name: 'vue-advanced-chat', html: page, says: lines, over: 'vue-advanced-chat' },
];
