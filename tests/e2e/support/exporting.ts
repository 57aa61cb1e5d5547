import type { ReadyExport } from '../../../lib/core/export/door';
import type { ExportRequest } from '../../../lib/core/export/request';
import type { Ask } from '../../../lib/platform/exporting/wire';
import type { TestPage } from './test-page';

declare global {
  /** On a page of the extension that exports by itself, as the desk does. */
  var exporting: { readonly worker: Worker; readonly answers: unknown[] } | undefined;
}

export const requestFor = (more: Partial<ExportRequest> = {}): ExportRequest => ({
  id: '0b8f6d1e-7b51-4f0c-9a54-3c2d1e0f9a8b',
  madeAt: '2026-06-01T09:00:00Z',
  zone: 'Europe/London',
  selection: { words: '', more: [], without: [], context: 0 },
  recipient: 'solicitor',
  matter: { alias: 'Alder' },
  mark: { initials: 'AB', number: 1 },
  numbering: 'sections',
  paper: 'A4',
  papers: [],
  review: [],
  ...more,
});

/** Asks the export worker from any page of the extension, without waiting for its answer. */
export const tellExports = (own: TestPage, ask: Ask): Promise<void> =>
  own.evaluate((question) => {
    if (!globalThis.exporting) {
      const worker = new Worker('/export-worker.js');
      const answers: unknown[] = [];
      worker.onmessage = ({ data }) => data.is !== 'step' && answers.push(data);
      worker.onerror = ({ message }) => answers.push({ is: 'problem', name: message });
      worker.postMessage({ is: 'key', key: undefined });
      globalThis.exporting = { worker, answers };
    }
    globalThis.exporting.worker.postMessage({ is: 'ask', id: 1, ask: question });
  }, ask);

/** The same, waiting for what it answers; a problem throws. A file stays in the page. */
export async function askExports<T>(own: TestPage, ask: Ask): Promise<T> {
  await own.evaluate(() => {
    if (globalThis.exporting) globalThis.exporting.answers.length = 0;
  }, null);
  await tellExports(own, ask);
  return (await own.evaluate(async () => {
    for (;;) {
      const [answer] = (globalThis.exporting?.answers ?? []) as { is: string; value?: unknown }[];
      if (answer?.is === 'answer') return answer.value instanceof Blob ? { size: answer.value.size } : (answer.value ?? null);
      if (answer) throw new Error(JSON.stringify(answer));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, null)) as T;
}

export const make = (own: TestPage, request: ExportRequest, password?: string): Promise<ReadyExport> =>
  askExports(own, { call: 'make', request, ...(password !== undefined && { password }) });

/** Puts a link to the file that is ready on the page: a click saves it. */
export async function offerFile(own: TestPage, name: string): Promise<void> {
  await askExports(own, { call: 'file' });
  await own.evaluate((fileName) => {
    const [answer] = (globalThis.exporting?.answers ?? []) as { value: Blob }[];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(answer?.value ?? new Blob());
    link.download = fileName;
    link.id = 'save-it';
    link.textContent = 'Save';
    link.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9999; background: white';
    document.body.append(link);
  }, name);
}

/** What lies in the extension's own folder for exports: name and size. */
export const exportFiles = (own: TestPage): Promise<Record<string, number>> =>
  own.evaluate(async () => {
    const found: Record<string, number> = {};
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('export').catch(() => undefined);
    if (!folder) return found;
    for await (const [name, handle] of (folder as unknown as { entries(): AsyncIterable<[string, FileSystemFileHandle]> }).entries())
      found[name] = await handle.getFile().then(
        ({ size }) => size,
        () => -1,
      );
    return found;
  }, null);
