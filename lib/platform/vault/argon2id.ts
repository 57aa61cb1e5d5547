import { argon2id } from 'hash-wasm';
import type { Derivation } from './derivation';

/** 32 bytes of key from a passphrase. The same letters typed on another keyboard give the same key (NFC, RFC 8265, 4.2). */
export const argon2idOf = (passphrase: string, { salt, memory, passes, lanes }: Omit<Derivation, 'by'>): Promise<Uint8Array> =>
  argon2id({
    password: passphrase.normalize('NFC'),
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
