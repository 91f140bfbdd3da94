import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** What champions serve: groups, and services by their owners. */
const SERVED = {
  kind: { $in: ['group', 'component', 'api', 'resource', 'system'] },
};

/** What the plugin adds to catalog pages. */
export const championCard = EntityCardBlueprint.make({
  name: 'champion',
  params: {
    type: 'info',
    filter: SERVED,
    loader: () =>
      import('../cards/EntityChampionCard').then(m => <m.EntityChampionCard />),
  },
});
