/** `npm run bench [-- tone | pages | copy | walk | write | search | lock | import | importing | export | pdf]`: each part measures for itself and writes its own page of `docs/`. */
const PARTS: Readonly<Record<string, () => Promise<unknown>>> = {
  tone: () => import('./tone/run'),
  pages: () => import('./pages/run'),
  copy: () => import('./copy/run'),
  walk: () => import('./walk/run'),
  write: () => import('./write/run'),
  search: () => import('./search/run'),
  lock: () => import('./lock/run'),
  import: () => import('./import/run'),
  importing: () => import('./importing/run'),
  export: () => import('./export/run'),
  pdf: () => import('./pdf/run'),
};

const asked = process.argv.slice(2).filter((word) => word in PARTS);
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) await measure();
}

export {};
