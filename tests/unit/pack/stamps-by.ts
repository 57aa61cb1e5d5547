import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { certificateInPem } from '../../../lib/core/stamp/certificate';
import { encodeRequest, imprintOf } from '../../../lib/core/stamp/request';
import { readResponse } from '../../../lib/core/stamp/token';
import type { Authority } from '../../e2e/servers/timestamp-authority';
import type { WholeArchiveOptions } from '../../fixtures/packs/sample-archive';
import { sampleDigest } from '../../fixtures/packs/sample-conversation';

/** Has the head of an archive stamped by openssl. */
export const stampsBy =
  (authority: Authority): NonNullable<WholeArchiveOptions['stamp']> =>
  async (head) => {
    const request = encodeRequest(await imprintOf(head, sampleDigest), Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
    const response = new Uint8Array(authority.reply(request));
    const root = certificateInPem(readFileSync(join(authority.folder, 'ca.crt'), 'utf8'));
    const time = readResponse(response).token?.info.time.toISOString();
    if (!root || !time) throw new Error('The authority gave no timestamp.');
    return { request, response, root, time };
  };
