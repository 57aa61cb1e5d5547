/** On it every page and worker of ours is told to stop, before everything is erased and again after. */
export const ERASED_CHANNEL = 'erased';
