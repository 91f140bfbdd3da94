import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const MODES = ['auto', 'always', 'never'];

/**
 * Whether the demo organisation is wanted in this installation, and why.
 *
 * @throws InputError when the configured mode is unknown
 */
export function readDemoMode(config: Config): {
  enabled: boolean;
  reason: string;
} {
  const mode = config.getOptionalString('hone.demo.mode') ?? 'auto';
  if (!MODES.includes(mode)) {
    throw new InputError(
      `hone.demo.mode has to be one of ${MODES.join(
        ', ',
      )}, but "${mode}" is configured`,
    );
  }
  if (mode !== 'auto') {
    return { enabled: mode === 'always', reason: `hone.demo.mode is ${mode}` };
  }
  const real = config.has('hone.metrics.prometheus');
  return {
    enabled: !real,
    reason: real
      ? 'a real metric source is configured'
      : 'no real metric source is configured',
  };
}
