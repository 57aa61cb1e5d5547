import { expect, it } from 'vitest';
import { BUILDS } from './built';
import { filesBelow, productFiles, read } from './source-files';

/** What nobody can promise of evidence made on one's own computer. */
const FORBIDDEN =
  /court[- ]?admissible|tamper[- ]?proof|\bcertified\b|legally[- ]binding|\bunhackable\b|military[- ]grade|\b100 ?% (secure|safe)\b/i;

const texts = [
  ...productFiles(),
  ...['README.md', 'CHANGELOG.md', 'wxt.config.ts'],
  ...filesBelow('locales', /\.json$/),
  ...['entrypoints', 'demo'].flatMap((folder) => filesBelow(folder, /\.html$/)),
  ...Object.values(BUILDS).flatMap((folder) => filesBelow(folder, /\.(js|html|json)$/)),
];

it.each(texts)('%s promises nothing that it cannot keep', (file) => {
  expect(read(file).match(FORBIDDEN)?.[0]).toBeUndefined();
});
