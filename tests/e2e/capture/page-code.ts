import { build, type Rolldown } from 'vite';

const ENTRY = 'virtual:page-code';

/**
 * Code of lib/page as one script for a page of a real browser, without the extension around it.
 * @param exported Names by the module that exports them, from the project's root; they become `globalThis.pageCode`.
 */
export async function pageCode(exported: Readonly<Record<string, string>>): Promise<string> {
  const source = Object.entries(exported)
    .map(([name, module]) => `import { ${name} } from '/${module}';`)
    .join('\n');
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'page-code',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? `${source}\nglobalThis.pageCode = { ${Object.keys(exported).join(', ')} };` : undefined),
      },
    ],
    build: { write: false, minify: false, rolldownOptions: { input: ENTRY, output: { format: 'iife' } } },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  return output[0].code;
}
