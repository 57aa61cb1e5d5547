import { afterAll, beforeAll, describe } from 'vitest';
import { bundle } from './editors/bundle';
import { scenario } from './editors/scenario';
import { routesFor, SUBJECTS } from './editors/subjects';
import { type Driver, launch } from './support';
import { describeWith } from './support/needs';

const scripts = new Map<string, string>();

for (const browser of ['chromium', 'firefox'] as const) {
  describeWith([browser], `editors in ${browser}`, () => {
    let driver: Driver;
    beforeAll(async () => {
      driver = await launch({ browser, routes: routesFor(scripts) });
    });
    afterAll(() => driver?.close());

    for (const subject of SUBJECTS) {
      describe(subject.name, () => {
        beforeAll(async () => {
          if (!scripts.has(subject.name)) scripts.set(subject.name, await bundle(subject.name));
        });
        scenario(subject, browser, (address) => driver.open(address));
      });
    }
  });
}
