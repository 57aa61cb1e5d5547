import { webDigest } from '../lib/core/evidence/digest';
import { mixedContent } from '../lib/core/evidence/mixed-digest';
import type { OpenedPack } from '../lib/core/pack/opened-pack';
import { type PackReport, verifyPack } from '../lib/core/pack/verify-pack';
import { openChosenFolder, openChosenZip } from './chosen-files';
import { showProblem, showReport } from './result-view';

const part = <T extends HTMLElement>(name: string): T => {
  const found = document.querySelector<T>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page has no part "${name}".`);
  return found;
};

const zip = part<HTMLInputElement>('zip');
const folder = part<HTMLInputElement>('folder');
const code = part<HTMLInputElement>('code');
const drop = part('drop');
const progress = part('progress');
const result = part('result');
const bar = progress.querySelector('progress');

/** Counts up, so that a slow check of an earlier choice cannot overwrite a later one. */
let current = 0;
/** Of what is shown; none while nothing is, or where the check itself failed. */
let shown: PackReport | undefined;

async function check(open: () => Promise<OpenedPack> | OpenedPack): Promise<void> {
  const mine = ++current;
  result.hidden = true;
  shown = undefined;
  if (bar) bar.value = 0;
  progress.hidden = false;
  try {
    const tools = { hash: mixedContent(webDigest(crypto.subtle)), subtle: crypto.subtle };
    const report = await verifyPack(await open(), tools, ({ bytes, ofBytes }) => {
      if (bar && mine === current) bar.value = ofBytes === 0 ? 100 : (100 * bytes) / ofBytes;
    });
    if (mine !== current) return;
    shown = report;
    showReport(result, report, code.value);
    result.focus();
  } catch {
    if (mine === current)
      showProblem(result, 'What you chose could not be read. It may have been moved, or be too large for this browser.');
  } finally {
    if (mine === current) progress.hidden = true;
  }
}

function chosen(input: HTMLInputElement, open: (files: readonly File[]) => Promise<OpenedPack> | OpenedPack): void {
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // So that choosing the same file again checks it again.
    input.value = '';
    if (files.length > 0) void check(() => open(files));
  });
}

function start(): void {
  chosen(zip, ([file]) => openChosenZip(file as File));
  chosen(folder, (files) => openChosenFolder(files.map((file) => ({ path: file.webkitRelativePath || file.name, file }))));
  // Typed later than the pack was chosen: compared at once.
  code.addEventListener('input', () => {
    if (shown) showReport(result, shown, code.value);
  });
  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
    document.addEventListener(type, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', type === 'dragenter' || type === 'dragover');
    });
  }
  document.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    const isFolder = event.dataTransfer?.items[0]?.webkitGetAsEntry()?.isDirectory;
    // A page from a file may not read a dropped folder in Chromium; choosing it works everywhere.
    if (isFolder) showProblem(result, 'A folder cannot be dropped here. Please use “Choose the folder”.');
    else if (file) void check(() => openChosenZip(file));
  });
}

// Missing where a page is neither on https: nor from a file, and in very old browsers.
if (globalThis.crypto?.subtle) start();
else {
  zip.disabled = true;
  folder.disabled = true;
  code.disabled = true;
  showProblem(
    result,
    'This browser cannot calculate the checksums here (it lacks crypto.subtle). Open the page in a current Chrome, Edge, Firefox or Safari, or check with sha256sum as README.txt says.',
  );
}
