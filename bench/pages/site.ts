export const SITE = 'https://mail.example.org';

const WORDS = 'the plan for half term is on the fridge and Max has swimming on Friday so please bring his bag with the blue towel ';

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><body style="font: 16px/1.5 sans-serif">${body}`;

/** A page to read, with nothing to write in: 400 paragraphs, some markup in each. */
const reading = page(
  'A page to read',
  Array.from({ length: 400 }, (_, at) => `<article><h2>Part ${at}</h2><p>${WORDS}<a href="#${at}">more</a></p></article>`).join(''),
);

const box = '<textarea id="box" style="width: 700px; height: 500px"></textarea>';

/** The other checker does what its own example does: it reads the whole draft again after each change. */
const HARPER = `<script type="module">
  import { LocalLinter, createBinaryModuleFromUrl } from '/harper/index.js';
  const binary = createBinaryModuleFromUrl('/harper/harper_wasm_bg.wasm');
  const linter = new LocalLinter({ binary });
  await linter.setup();
  await linter.lint('Ready.');
  box.addEventListener('input', () => linter.lint(box.value).then((lints) => { window.found = lints.length; }));
  document.title = 'Ready';
</script>`;

/** What stands at a path. */
export const site = (path: string): string | undefined =>
  ({ '/reading': reading, '/writing': page('A page to write on', box), '/harper': page('Loading', `${box}${HARPER}`) })[path];
