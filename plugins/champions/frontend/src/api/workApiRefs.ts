import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  ExperimentsApi,
  IdeasApi,
} from '@hone/backstage-plugin-experiments-common';

/**
 * What a champion's list of work asks of the registry of experiments.
 * @public
 */
export const scopeExperimentsApiRef = createApiRef<
  Pick<ExperimentsApi, 'list'>
>().with({
  id: 'plugin.hone-champions.experiments-client',
  pluginId: 'hone-champions',
});

/**
 * What a champion's list of work asks of the backlog.
 * @public
 */
export const scopeIdeasApiRef = createApiRef<Pick<IdeasApi, 'list'>>().with({
  id: 'plugin.hone-champions.ideas-client',
  pluginId: 'hone-champions',
});
