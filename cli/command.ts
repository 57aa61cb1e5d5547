import { CHECK_USAGE, createCheck } from './check';
import { eachLine, type InputLine, type LineIo } from './ndjson';
import { createRewrite, REWRITE_USAGE } from './rewrite';
import { createTriage, TRIAGE_USAGE } from './triage';

/** Answers one command that works on a file. */
export type FileCommand = (args: readonly string[], io: Pick<LineIo, 'out' | 'error'>) => Promise<number>;

/** Loaded when asked for: the judging of text needs nothing of packs or of imported files. */
export interface FileCommands {
  readonly verify: () => Promise<FileCommand>;
  readonly import: () => Promise<FileCommand>;
}

export const HELP = `Evenkeel: the core of the extension for the command line. Nothing leaves this computer.

  evenkeel verify PACK.zip
      Says whether an exported pack is whole and unchanged. Exit code 0, or 1 naming each fault.
  evenkeel import FILE [--zone Europe/London] [--order dmy|mdy] [--self NAME]
      Reads an export of messages (WhatsApp, text messages, e-mail and others) and writes each message as a line
      {"id","conversation","title","sender","time","text","attachments",…}. What could not be read goes to the error
      stream as {"at","why","start"} lines, then the counts.
  ${CHECK_USAGE}
      Reads {"id","text"} lines and writes {"id","score","flags","biff","safety"} lines.
  ${REWRITE_USAGE}
      Reads {"id","text"} lines and writes {"id","outcome","text","kept","dropped","blanks"} lines.
  ${TRIAGE_USAGE}
      Reads {"id","text"} lines of messages received, with "history", "date" and "name" where known, and writes
      {"id","replyNeeded","asks","dates","relevant","times","safety","reply"} lines.

A line that cannot be read is named with its number on the error stream, the rest is answered, and the exit code is 1.`;

const LINE_COMMANDS: Readonly<Record<string, { readonly usage: string; create(): (line: InputLine) => object | string }>> = {
  check: { usage: CHECK_USAGE, create: createCheck },
  rewrite: { usage: REWRITE_USAGE, create: createRewrite },
  triage: { usage: TRIAGE_USAGE, create: createTriage },
};

/** Runs one command; gives its exit code: 0 good, 1 a fault was found, 2 not understood. */
export async function runCommand(argv: readonly string[], io: LineIo, files: FileCommands): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await io.out(HELP);
    return 0;
  }
  if (name === 'verify' || name === 'import') return (await files[name]())(args, io);
  const command = Object.hasOwn(LINE_COMMANDS, name) ? LINE_COMMANDS[name] : undefined;
  if (!command) {
    io.error(`There is no command "${name}". Try: evenkeel --help`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    await io.out(`Usage: ${command.usage}`);
    return 0;
  }
  const unknown = args.find((arg) => arg !== '--ndjson');
  if (unknown !== undefined || !args.includes('--ndjson')) {
    const why = unknown === undefined ? 'Please add --ndjson and pipe the messages in.' : `"${unknown}" is not understood.`;
    io.error(`${why}\nUsage: ${command.usage}`);
    return 2;
  }
  return eachLine(io, command.create());
}
