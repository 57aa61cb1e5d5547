import { type LogLine, logLine } from '../../components/desk/keep-safe/log-line';
import type { LogPanelProps } from '../../components/desk/keep-safe/log-panel';
import type { Archive } from '../../lib/platform/archive/archive';

/** The log of the archive. Of each entry only its line is kept in memory. */
export const logOf = ({ entries }: Archive): LogPanelProps['onLog'] =>
  async function* (onDamaged): AsyncGenerator<LogLine> {
    for await (const kept of entries(onDamaged)) yield logLine(kept);
  };
