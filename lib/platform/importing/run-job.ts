import { importerFor } from '../../core/imports';
import type { ImportProgress } from '../../core/imports/import-steps';
import type { Archive } from '../archive/archive';
import { dkimCheck } from '../dns/dkim-check';
import type { Unlocked } from '../vault/keys';
import { chosenFile } from './chosen-file';
import { importFile } from './import-file';
import { alone } from './import-lock';
import { ImportProblem } from './import-problem';
import type { JobOrder, JobResults } from './job';
import { keepExhibit } from './keep-exhibit';
import { keepPairs } from './kept-pairs';
import { lookAtFile } from './look-at-file';
import { pairKept } from './pair-kept';

export interface JobParts {
  readonly archive: Archive;
  readonly unlocked: Unlocked;
  readonly locks: LockManager;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** Does one job. @throws ImportProblem, ArchiveProblem, Cancelled */
export async function runJob(order: JobOrder, parts: JobParts): Promise<JobResults[JobOrder['job']]> {
  const now = new Date();
  switch (order.job) {
    case 'look':
      return lookAtFile(chosenFile(order.file), { ...order.answers, now }, { ...parts, importerFor });
    case 'import': {
      const { request, survey, answers, resolver } = order;
      const file = chosenFile(order.file);
      const importer = await importerFor(file);
      if (!importer) throw new ImportProblem({ key: 'bringIn.problem.notThat' });
      const dkimOf = dkimCheck(resolver);
      const receipt = await alone(parts.locks, () =>
        importFile(request, file, importer, survey, { ...answers, now }, { ...parts, dkimOf }),
      );
      parts.onProgress({ step: 'comparing', bytes: file.size, size: file.size, messages: receipt.record.counts.inFile });
      // It is filed, whatever becomes of the comparison, which can be asked for again.
      await pair(parts).catch(() => undefined);
      return receipt;
    }
    case 'exhibit':
      return alone(parts.locks, () => keepExhibit(order.request, chosenFile(order.file), order.facts, { ...parts, now }));
    case 'pair':
      return pair(parts);
  }
}

async function pair({ archive, unlocked }: JobParts): Promise<JobResults['pair']> {
  const { number } = await archive.head();
  if (number === 0) return [];
  const found = await pairKept(archive);
  await keepPairs(unlocked, number, found);
  return found;
}
