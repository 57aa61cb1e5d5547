import { asHtml } from './content';
import { linesOf, mount, present } from './present';

declare const CKEDITOR: {
  replace(
    place: HTMLElement,
    config: object,
  ): {
    on(event: 'instanceReady', run: () => void): void;
    getData(): string;
    setData(html: string): void;
    editable(): { readonly $: HTMLElement };
    resetUndo(): void;
  };
};

const place = mount();
const source = document.createElement('textarea');
source.value = asHtml(true);
place.append(source);
const script = document.createElement('script');
script.src = '/packages/ckeditor4/ckeditor.js';
script.addEventListener('load', () => {
  const editor = CKEDITOR.replace(source, { customConfig: '', versionCheck: false, height: 180, removePlugins: 'elementspath' });
  editor.on('instanceReady', () =>
    present({
      kind: 'mail',
      field: editor.editable().$,
      model: () => ({ text: linesOf(editor.getData()), form: editor.getData() }),
      clear: () => editor.setData(''),
    }),
  );
});
document.head.append(script);
