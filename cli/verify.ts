import { fitsNoted } from '../lib/core/pack/pack-code';
import { type PackReport, verifyPack } from '../lib/core/pack/verify-pack';
import { unreadable } from './disk-file';
import { openPack, type PackOnDisk, streamingDigest } from './open-pack';

export interface VerifyOutput {
  /** Waited for, as a pack with thousands of differences says more than a pipe takes at once. */
  out(line: string): unknown;
  error(line: string): void;
}

const USAGE = `Usage: evenkeel verify PACK [--code CODE]
  PACK         a pack's ZIP, or the folder it was unpacked to
  --code CODE  the pack code or the seal that was noted when the pack was made
Exit status: 0 nothing differs, 1 something differs (each named), 2 it could not be read.`;

/** `evenkeel verify`: resolves to the exit status. */
export async function verifyCommand(args: readonly string[], io: VerifyOutput): Promise<number> {
  const request = parse(args);
  if (request === 'help') {
    await io.out(USAGE);
    return 0;
  }
  if (!request) {
    io.error(USAGE);
    return 2;
  }
  let opened: PackOnDisk | undefined;
  try {
    opened = await openPack(request.path);
    const report = await verifyPack(opened.pack, { hash: streamingDigest, subtle: crypto.subtle as SubtleCrypto });
    return await print(report, request.code, io);
  } catch (error) {
    io.error(unreadable(request.path, error));
    return 2;
  } finally {
    await opened?.close();
  }
}

function parse(args: readonly string[]): { path: string; code?: string } | 'help' | undefined {
  const rest = [...args];
  if (rest.includes('--help') || rest.includes('-h')) return 'help';
  const option = rest.indexOf('--code');
  const code = option === -1 ? undefined : rest.splice(option, 2)[1];
  const [path] = rest;
  if (rest.length !== 1 || !path || path.startsWith('--') || (option !== -1 && !code)) return undefined;
  return code === undefined ? { path } : { path, code };
}

async function print(report: PackReport, code: string | undefined, io: VerifyOutput): Promise<number> {
  const { packCode, seal, notes } = report;
  if (!report.compared) {
    for (const { message } of report.faults) await io.out(message);
    return 1;
  }
  const faults = report.faults.map(({ message }) => message);
  const another = code !== undefined && !fitsNoted(code, report);
  if (another) faults.push(`Neither the pack code nor the seal is ${code}: this is another pack.`);
  for (const fault of faults) await io.out(`Differs: ${fault}`);
  for (const note of notes) await io.out(`Note: ${note}`);
  await io.out(countsLine(report));
  for (const { of, time, signedBy } of report.stamps)
    await io.out(`Timestamp: entry ${of} of the log existed on ${time}, signed by ${signedBy}`);
  if (faults.length > 0) {
    if (packCode)
      await io.out(
        `Pack code of the lists in this pack: ${packCode}.${another ? '' : ' That it fits does not undo the differences above.'}`,
      );
    await io.out(`${faults.length} ${faults.length === 1 ? 'difference' : 'differences'} found.`);
    return 1;
  }
  await io.out(`Pack code: ${packCode}`);
  if (seal) await io.out(`Seal: ${seal}`);
  if (report.signedBy) await io.out(`Signed by the key ${report.signedBy}`);
  await io.out(
    code === undefined
      ? 'Nothing differs: the files are as they were when the pack was made, if this is the pack code or the seal that its maker noted. README.txt says what this does not show.'
      : 'Nothing differs: the files are as they were when the pack was made, and the code that was noted fits. README.txt says what this does not show.',
  );
  return 0;
}

function countsLine({ counts }: PackReport): string {
  const { files, bytes, items, compared, messages, captures, entries } = counts;
  return [
    `Files: ${files} (${bytes} bytes)`,
    ...(items === undefined ? [] : [`items: ${items}, of which ${compared} compared with their records`]),
    `messages: ${messages}`,
    ...(captures === undefined ? [] : [`captures: ${captures}`]),
    `log entries: ${entries}`,
  ].join(' · ');
}
