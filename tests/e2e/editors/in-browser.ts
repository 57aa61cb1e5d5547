import { afterAll, beforeAll, describe } from 'vitest';
import { type Driver, launch } from '../support';
import { describeWith } from '../support/needs';
import { bundle } from './bundle';
import { scenario } from './scenario';
import { routesFor, SUBJECTS } from './subjects';

/** The one scenario over every editor, in one browser; a file a browser, so that both can run at a time. */
export function editorsIn(browser: 'chromium' | 'firefox'): void {
  describeWith([browser], `editors in ${browser}`, () => {
    const scripts = new Map<string, string>();
    let driver: Driver;
    beforeAll(async () => {
      driver = await launch({ browser, routes: routesFor(scripts) });
    });
    afterAll(() => driver?.close());

    for (const subject of SUBJECTS) {
      describe(subject.name, () => {
        beforeAll(async () => {
          scripts.set(subject.name, await bundle(subject.name));
        });
        scenario(subject, browser, (address) => driver.open(address));
      });
    }
  });
}
