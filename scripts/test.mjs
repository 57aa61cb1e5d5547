// `npm test [-- PART …]`: sets up what is missing, runs the parts (all but `long`), ends with one line of counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from './setup/browsers.mjs';
import { installPackages, onPath } from './setup/debian.mjs';
import { die, ensureDependencies, installed, root } from './setup/dependencies.mjs';
import { ensureStrangersTools } from './setup/strangers-tools.mjs';

const APPS = join(root, 'tests/e2e/apps');
const CHECKS = {
  types: [
    ['tsc', '--noEmit', '-p', 'tsconfig.core.json'],
    ['tsc', '--noEmit'],
    ['tsc', '--noEmit', '-p', APPS],
  ],
  lint: [['biome', 'ci', '--error-on-warnings']],
  knip: [['knip']],
};
const SUITES = ['meta', 'unit', 'page', 'platform', 'e2e', 'long'];
/** Drive real browsers. */
const BROWSER_SUITES = ['e2e', 'long'];
const BUILDS = [
  ['wxt', 'build', '-b', 'chrome'],
  ['wxt', 'build', '-b', 'firefox', '--mv3'],
  ['wxt', 'build', '-b', 'chrome', '-m', 'e2e'],
  ['wxt', 'build', '-b', 'firefox', '--mv3', '-m', 'e2e'],
];
/** The parts that look at a built extension. */
const NEED_BUILDS = ['meta', ...BROWSER_SUITES];

const parts = [...Object.keys(CHECKS), ...SUITES];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts.includes(name));
if (unknown.length > 0) die(`No such part: ${unknown.join(', ')}. The parts are ${parts.join(', ')}.`);
const chosen = asked.length > 0 ? parts.filter((name) => asked.includes(name)) : parts.filter((name) => name !== 'long');
const isChosen = (name) => chosen.includes(name);

const totals = { passed: 0, failed: 0, skipped: 0 };
const count = (passed, failed = 0, skipped = 0) => {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
};

/** Vitest would print a notice about imports without endings in its configuration, which bundlers resolve. */
const QUIET = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

function run([program, ...words], env = {}) {
  console.log(`\n> ${[program, ...words].join(' ')}`);
  const options = {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...QUIET, ...env },
    shell: process.platform === 'win32',
  };
  return spawnSync(installed(program), words, options).status === 0;
}

const check = (command) => (run(command) ? count(1) : count(0, 1));

/** @param names suites that run beside one another */
function suites(names, env) {
  const results = join(root, '.cache', `results-${names.join('-')}.json`);
  rmSync(results, { force: true });
  const projects = names.flatMap((name) => ['--project', name]);
  const succeeded = run(['vitest', 'run', ...projects, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`], env);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(results, 'utf8'));
    count(numPassedTests, numFailedTests, numPendingTests + numTodoTests);
    // A file that could not be loaded fails the run without failing a test.
    if (!succeeded && numFailedTests === 0) count(0, 1);
  } catch {
    count(0, 1);
  }
}

/** What the end-to-end tests run on; each may be missing, and then its tests say why they are skipped (on CI: fail). */
function endToEndEnvironment() {
  // A ZIP program that is not ours looks at the packs.
  if (!onPath('unzip')) installPackages(['unzip']);
  return {
    CHROME_PATH: ensureChromium() ?? '',
    FIREFOX_PATH: ensureFirefox() ?? '',
  };
}

ensureDependencies();
// The editors and the chat program that the tests write in; nobody else needs them, so they are not among the project's own.
const browserSuites = BROWSER_SUITES.filter(isChosen);
if (isChosen('types') || browserSuites.length > 0) ensureDependencies(APPS);
mkdirSync(join(root, '.cache'), { recursive: true });
if (NEED_BUILDS.some(isChosen)) for (const build of BUILDS) check(build);
else if (isChosen('types')) check(['wxt', 'prepare']);
if (isChosen('unit')) ensureStrangersTools();
for (const name of chosen) CHECKS[name]?.forEach(check);
const quick = SUITES.filter((name) => isChosen(name) && !BROWSER_SUITES.includes(name));
if (quick.length > 0) suites(quick);
if (browserSuites.length > 0) suites(browserSuites, endToEndEnvironment());

console.log(`\n${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`);
process.exit(totals.failed > 0 ? 1 : 0);
