import type { Routes } from './support/routes';

const COMPOSE: Readonly<Record<string, string>> = {
  textarea:
    "const box = document.createElement('textarea'); box.style.cssText = 'width: 500px; height: 90px'; place.append(box); window.box = box",
  contenteditable:
    "const box = document.createElement('div'); box.contentEditable = 'true'; box.style.cssText = 'width: 500px; height: 90px'; place.append(box); window.box = box",
  iframe:
    "const frame = document.createElement('iframe'); frame.style.cssText = 'width: 500px; height: 120px'; place.append(frame); const inner = frame.contentDocument; inner.open(); inner.write('<body contenteditable=true><p><br></p>'); inner.close(); window.box = inner.body",
};

/** A page on which compose boxes are opened, written in and taken away again, at `https://mail.example.org/boxes`. */
export const LEAK_PAGES: Routes = {
  'https://mail.example.org': ({ pathname }) =>
    pathname === '/boxes'
      ? `<!doctype html><html lang="en"><meta charset="utf-8"><title>Boxes</title><link rel="icon" href="data:,"><body><div id="place"></div>
<script>
  const kinds = { ${Object.entries(COMPOSE)
    .map(([kind, code]) => `${kind}() { ${code}; }`)
    .join(', ')} };
  function openBox(kind) { kinds[kind](); box.focus(); }
  function write(text) { box.ownerDocument.execCommand('insertText', false, text); }
  function closeBox() { window.box = undefined; place.replaceChildren(); }
</script>`
      : '<!doctype html><html lang="en"><title>Elsewhere</title><link rel="icon" href="data:,"><p>Elsewhere',
};
