import type { ImportItem } from '@hone/backstage-plugin-experiments-common';
import { DEMO_EXPERIMENTS } from '../experiments';
import type { DemoContext } from '../experiments/context';
import { ROLE_CLAIMS } from '../organisation/roles';
import type { DemoLoaderOptions } from './loadDemo';
import { loadLearnings } from './loadLearnings';

/** The experiment that the payment issuer takes part in. */
const SHARED_KEY = 'EXP-007';

type Options = Pick<
  DemoLoaderOptions,
  'experiments' | 'learnings' | 'token'
> & {
  /** Where the experiments say that they come from. */
  source: string;
};

async function send(options: Options, items: ImportItem[]): Promise<void> {
  await options.experiments.import(
    { source: options.source, items },
    { token: await options.token('hone-experiments') },
  );
}

async function shareWithGuest(options: Options): Promise<void> {
  const token = await options.token('hone-experiments');
  const { revision } = await options.experiments.get(SHARED_KEY, { token });
  await options.experiments.share(SHARED_KEY, revision, [ROLE_CLAIMS.guest], {
    token,
  });
}

/**
 * Loads the experiments and what was learnt from them, and shares one with the guest from outside. The last one by number comes last: where it is,
 * everything is.
 *
 * @returns how many there are
 */
export async function loadExperiments(
  options: Options,
  context: DemoContext,
): Promise<number> {
  const items = DEMO_EXPERIMENTS.map(define => define(context)).sort((a, b) =>
    a.externalId < b.externalId ? -1 : 1,
  );
  await send(options, items.slice(0, -1));
  await shareWithGuest(options);
  await loadLearnings(options);
  await send(options, items.slice(-1));
  return items.length;
}
