import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LongestFirst } from './tests/e2e/support/longest-first';
import { verifyPage } from './verifier/inline-plugin';

/** Milliseconds: a slow machine with two cores takes several times as long as the one a test was written on. */
const testTimeout = 30_000;
/** Vitest itself would leave one core to whoever is at the machine. */
const all = { testTimeout, maxWorkers: '100%' };
const node = (name: string) => ({
  test: { ...all, name, environment: 'node' as const, include: [`tests/${name}/**/*.test.{ts,tsx}`] },
});
const browsers = (name: string, include: string[]) => ({
  test: {
    name,
    environment: 'node' as const,
    include,
    // Two files at a time keep two cores busy for two thirds. A third would save a fifth of the time, and make browsers wait for one
    // another until tests of what happens at once no longer see it.
    maxWorkers: 2,
    // Behind all others, where they are asked for together.
    sequence: { groupOrder: 1 },
    globalSetup: 'tests/e2e/servers/prepare.ts',
    retry: 0,
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      node('meta'),
      node('unit'),
      {
        plugins: [preact(), verifyPage()],
        test: { ...all, name: 'page', environment: 'happy-dom', include: ['tests/page/**/*.test.{ts,tsx}'] },
      },
      {
        plugins: [WxtVitest()],
        test: {
          ...all,
          name: 'platform',
          environment: 'happy-dom',
          include: ['tests/platform/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/platform/setup.ts'],
        },
      },
      browsers('e2e', ['tests/e2e/**/!(*.long).test.ts']),
      browsers('long', ['tests/e2e/**/*.long.test.ts']),
    ],
  },
});
