import { installPackages, onPath } from './debian.mjs';

/** Programs that are not ours, which look at a pack that we made, by the Debian package that has each. */
const STRANGERS_TOOLS = {
  unzip: ['unzip'],
  '7z': ['p7zip-full'],
  qpdf: ['qpdf'],
  pdftotext: ['poppler-utils'],
  openssl: ['openssl'],
  jq: ['jq'],
  // Without a window, and of the office no more than what opens documents and tables.
  soffice: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
};

/** Installs those that are missing, where that can be done without asking. Tests of one that cannot be had are skipped and say so. */
export function ensureStrangersTools() {
  const missing = Object.entries(STRANGERS_TOOLS).filter(([program]) => !onPath(program));
  if (missing.length > 0) installPackages(missing.flatMap(([, packages]) => packages));
}
