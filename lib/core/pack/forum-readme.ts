import { writtenTime } from '../evidence/written-time';
import type { SelectionFile } from './selection-json';

/** `README.txt` of a copy for a forum, which holds neither log nor signature: see `isUnlinked`. */
export const forumReadme = ({ counts, madeAt, zone }: SelectionFile, packCode: string): string => `WHAT THIS COPY IS
  A copy for a support forum: words were replaced in every file of it alike, and files may be masked.
  It carries neither the log of its maker's archive nor a signature, as both would be the same in every pack of theirs.

WHAT IT SHOWS
  - The files in it are unchanged since it was made, if its pack code or its seal is the one that its maker noted then.
    It stands on its lists and that code alone.

WHAT IT DOES NOT SHOW
  - Who typed a message, or when it was kept.
  - That anything in it is as it was first sent: nothing here can be compared with the records that it was made of.
  - That nothing else was said, here or elsewhere.

WHAT IS IN IT
  Made            ${writtenTime(madeAt, zone)}
  Items           ${counts.items}, of which ${counts.messages} messages. They are numbered for this copy alone; how much else is kept is not
                  said.

HOW TO CHECK IT
  1. Anyone: open verify.html in a browser, then choose the ZIP or the unpacked folder. Nothing is sent anywhere.
  2. With common tools, in the unpacked folder:
       sha256sum -c manifest-sha256.txt
       sha256sum -c tagmanifest-sha256.txt
       sha256sum -c data/records.sha256
       sha256sum data/records.sha256           begins with the pack code
       sha256sum tagmanifest-sha256.txt        is the seal

PACK CODE
  ${packCode}
  the first twenty digits of the SHA-256 of data/records.sha256

This pack follows BagIt (RFC 8493). It is not legal advice.
`;
