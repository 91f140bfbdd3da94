import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '@hone/node';
import type { Stores } from '../../store/createStores';
import type { ServiceDirectory } from '../delivery/ingest/ServiceDirectory';
import type { SeriesReader } from '../series/SeriesReader';
import type { EntityReader } from '../targets/EntityReader';
import { Explainer } from './Explainer';
import { ExplanationRunner } from './ExplanationRunner';
import { ExplanationService } from './ExplanationService';
import { CaseReader } from './read/CaseReader';
import { ChangeReader } from './read/ChangeReader';

/** Puts together what explains degradations. */
export function createExplanations(
  deps: Pick<Stores, 'explanations' | 'facts' | 'judgements' | 'metrics'> & {
    auth: AuthService;
    clock: Clock;
    directory: ServiceDirectory;
    entities: EntityReader;
    logger: LoggerService;
    reader: SeriesReader;
  },
) {
  const explainer = new Explainer({
    ...deps,
    cases: new CaseReader(deps),
    changes: new ChangeReader(deps),
  });
  const explanationRunner = new ExplanationRunner({ ...deps, explainer });
  return {
    explanationRunner,
    explanationService: new ExplanationService({
      ...deps,
      runner: explanationRunner,
    }),
  };
}
