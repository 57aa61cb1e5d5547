import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { verifyPage } from './verifier/inline-plugin';

/** Milliseconds: a slow machine with two cores takes several times as long as the one a test was written on. */
const testTimeout = 30_000;
const node = (name: string) => ({
  test: { name, environment: 'node' as const, include: [`tests/${name}/**/*.test.{ts,tsx}`], testTimeout },
});

export default defineConfig({
  test: {
    projects: [
      node('meta'),
      node('unit'),
      {
        plugins: [preact(), verifyPage()],
        test: { name: 'page', environment: 'happy-dom', include: ['tests/page/**/*.test.{ts,tsx}'], testTimeout },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'platform',
          environment: 'happy-dom',
          include: ['tests/platform/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/platform/setup.ts'],
          testTimeout,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // Two files at a time keep two cores busy for two thirds. A third would save a fifth of the time, and make browsers wait for one
          // another until tests of what happens at once no longer see it.
          maxWorkers: 2,
          globalSetup: 'tests/e2e/servers/prepare.ts',
          retry: 0,
          testTimeout: 90_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
