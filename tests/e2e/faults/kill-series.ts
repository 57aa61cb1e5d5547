import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChainContent } from '../../../lib/core/evidence/chain';
import { type Driver, launch } from '../support';
import { atRest } from '../support/at-rest';
import { checkEverything } from '../support/desk';
import { openKeepSafe } from '../support/keep-safe';
import { filedContents } from '../support/records';
import { ACTS, type ActName, type Confirmed, routes } from './acts';
import { seeded } from './seeded';

export interface Kill {
  readonly act: ActName;
  /** Milliseconds after the act began. */
  readonly after: number;
  /** What was found when the browser was started again. */
  readonly found: 'confirmed, and there' | 'not confirmed, and there whole' | 'not confirmed, and not there';
}

export class Lost extends Error {
  override readonly name = 'Lost';
}

interface Before {
  readonly kept: readonly ChainContent[];
  readonly act: ActName;
  readonly after: number;
  readonly confirmed: Confirmed | undefined;
}

/** Rounds on one profile; then it is a new one, so that checking it all stays quick. */
const ROUNDS = 12;

/**
 * Starts a browser, does something as a user does it, kills the browser (SIGKILL) at a moment that the seed gives, starts it again on the
 * same profile, and looks: everything that was there before is there unchanged, what the user was told of is there, what the user was not
 * told of is there whole or not at all, and "check everything" finds nothing. Once it is late no other kill is begun.
 * @throws Lost
 */
export async function killSeries(
  browser: 'chromium' | 'firefox',
  kills: number,
  seed: number,
  onKill: (kill: Kill) => void = () => {},
  isLate: () => boolean = () => false,
): Promise<readonly Kill[]> {
  const random = seeded(seed);
  const done: Kill[] = [];
  const names = Object.keys(ACTS) as ActName[];
  while (done.length < kills && !isLate()) {
    const folder = mkdtempSync(join(tmpdir(), 'evenkeel-kills-'));
    try {
      let before: Before | undefined;
      for (let round = 0; round <= ROUNDS; round++) {
        const last = round === ROUNDS || done.length + (before ? 1 : 0) >= kills || isLate();
        const driver = await launch({ browser, routes, profile: join(folder, 'profile') });
        try {
          const kept = await lookedAt(driver);
          if (before) {
            const kill = judged(before, kept);
            done.push(kill);
            onKill(kill);
          }
          if (last) {
            await driver.close();
            break;
          }
          const act = names[(done.length + Math.floor(seed)) % names.length] ?? 'capture';
          const after = Math.round(random() * ACTS[act].lasts * (browser === 'firefox' ? 1.5 : 1));
          const { told } = await ACTS[act].begin(driver, folder, done.length + seed * 1_000);
          await new Promise((resolve) => setTimeout(resolve, after));
          const confirmed = await told().catch(() => undefined);
          await driver.kill();
          before = { kept, act, after, confirmed };
        } catch (error) {
          await driver.close().catch(() => undefined);
          throw error;
        }
      }
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  }
  return done;
}

/** What is filed. @throws Lost where "check everything" finds something. */
async function lookedAt(driver: Driver): Promise<readonly ChainContent[]> {
  const own = await driver.openExtensionPage('/welcome.html');
  const stored = await atRest(own);
  if ((stored.head?.number ?? 0) !== stored.entries) throw new Lost(`${stored.entries} entries, but the head is ${stored.head?.number}`);
  const desk = await openKeepSafe(driver);
  const check = await checkEverything(desk);
  if (!check.unchanged) throw new Lost(check.says);
  const kept = await filedContents(own);
  await desk.close();
  await own.close();
  return kept;
}

function judged({ kept, act, after, confirmed }: Before, now: readonly ChainContent[]): Kill {
  const at = `${act}, killed after ${after} ms`;
  if (JSON.stringify(now.slice(0, kept.length)) !== JSON.stringify(kept)) throw new Lost(`What was kept before is not as it was: ${at}`);
  const added = now.slice(kept.length);
  // A backup that was finished and not yet noted is noted when the desk is opened.
  if (added.length > 1) throw new Lost(`${added.length} entries where one was to be: ${at}`);
  if (confirmed && !added.some(confirmed))
    throw new Lost(
      `The user was told that it is kept, and it is not, but ${JSON.stringify(added).slice(0, 400)} after ${kept.length}: ${at}`,
    );
  return {
    act,
    after,
    found: confirmed ? 'confirmed, and there' : added.length > 0 ? 'not confirmed, and there whole' : 'not confirmed, and not there',
  };
}
