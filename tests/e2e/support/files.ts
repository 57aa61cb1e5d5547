import type { TestPage } from './test-page';

export interface HandedFile {
  readonly name: string;
  readonly type?: string;
  readonly bytes: Uint8Array;
  /** When the disk says it was last changed. */
  readonly modified?: number;
}

/** Puts a file into a file input, as the browser does when one was chosen. */
export const chooseFile = (page: TestPage, input: string, { name, type = '', bytes, modified = 0 }: HandedFile): Promise<void> =>
  page.on(
    input,
    (element, file) => {
      const content = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file.name, { type: file.type, lastModified: file.modified }));
      (element as HTMLInputElement).files = transfer.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, type, modified, base64: Buffer.from(bytes).toString('base64') },
  );
