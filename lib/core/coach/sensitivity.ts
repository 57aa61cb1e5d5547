import type { Finding, Severity } from '../tone/finding';

/** How much the coach says. `gentle`: no hints, only what a reader would feel attacked by; held is only what would be quoted. */
export const SENSITIVITIES = ['normal', 'gentle'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

const SHOWN_FROM: Readonly<Record<Sensitivity, Severity>> = { normal: 1, gentle: 2 };
const HELD_FROM: Readonly<Record<Sensitivity, Severity>> = { normal: 2, gentle: 3 };

export const isShown = (finding: Finding, sensitivity: Sensitivity): boolean => finding.severity >= SHOWN_FROM[sensitivity];

/** Severe enough that the send button's click is held once. */
export const isHeld = (finding: Finding, sensitivity: Sensitivity): boolean => finding.severity >= HELD_FROM[sensitivity];
