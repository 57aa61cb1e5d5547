export interface PlainReadme {
  /** ISO 8601 UTC. */
  readonly madeAt: string;
  readonly entries: number;
  readonly feelings: boolean;
}

/** First in the file, so that whoever opens it knows what it is. */
export const readmeText = ({
  madeAt,
  entries,
  feelings,
}: PlainReadme): string => `Everything that was kept in one Evenkeel archive, in plain
===========================================================

Anybody who has this file can read all of it. Keep it where only you can reach it.

Made ${madeAt} by the clock of the computer on which it was made. It holds ${entries === 1 ? '1 entry' : `${entries} entries`}.

messages/    The messages of each capture and each imported file, by the number of its entry:
             .csv for spreadsheets, .ndjson (one JSON object a line) for programs.
             "unknown" means that the source did not say. Times that were worked out stand in
             a column of their own. In .csv, a cell that a spreadsheet would run as a formula
             has an apostrophe in front; .ndjson has the text as it is.
originals/   What was kept byte for byte: copies of pages, pictures, mails, files.
notes/       Notes and what was said of exhibits, each version one line, earliest first.
             ${feelings ? 'Feelings are in notes/feelings: you chose to have them in.' : 'Feelings are left out.'}
preparation/ What was prepared for Cafcass, where anything was: one JSON file, no part of the record.
files.csv    Each original with its SHA-256, its size and the number of its entry.
log.json     Every entry of the log, with its seal. An entry's seal is the SHA-256 of the canonical
             JSON (RFC 8785) of its number, previous, recordedAt, kind and content; "content" is
             the SHA-256 of the canonical JSON of its record.
problems.txt Only where something could not be read: what, and why.

It shows what one browser displayed or imported at the times given. It does not prove who typed a
message, that a provider's server sent it, or that this computer's clock was right.

Evenkeel cannot restore an archive from this file. For that there is the encrypted backup.
`;
