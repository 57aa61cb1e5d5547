import { unzlibSync, zlibSync } from 'fflate';

/** For PDF's FlateDecode. Level 3: a page is written in half the time of level 6 for a twentieth more bytes. */
export const deflate = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 3 });

/** @param size of what comes out, at most. @throws where it is damaged. */
export const inflate = (bytes: Uint8Array, size: number): Uint8Array => unzlibSync(bytes, { out: new Uint8Array(size) });
