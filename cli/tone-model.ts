import { readFileSync } from 'node:fs';
import { loadModel, type ToneModel } from '../lib/core/tone/model/model';

/** The model that the extension carries, from the same bytes. */
export const readToneModel = (): ToneModel => loadModel(readFileSync(new URL('../lib/core/tone/weights/tone.bin', import.meta.url)));
