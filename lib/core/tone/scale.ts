/** From this score on, findings are shown: the model's threshold stands here, whatever it is in the weights. */
export const SHOWN = 0.5;

const EDGE = 1e-9;
const logOdds = (chance: number): number => {
  const within = Math.min(1 - EDGE, Math.max(EDGE, chance));
  return Math.log(within / (1 - within));
};

/** The model's chance on a scale where `threshold` lies at `SHOWN`; the order of any two stays. */
export const fromThreshold = (chance: number, threshold: number): number => 1 / (1 + Math.exp(logOdds(threshold) - logOdds(chance)));
