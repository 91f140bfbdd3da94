import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
  EntityContextMenuItemBlueprint,
  EntityIconLinkBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiFlaskLine } from '@remixicon/react';
import { useLinks } from '../hooks/useLinks';
import { useT } from '../hooks/useT';
import { entityContentRouteRef } from '../routes';

/** Kinds that experiments are about, or that sum them up. */
const WITH_TAB = {
  kind: { $in: ['component', 'api', 'resource', 'system', 'group'] },
};
const SERVICES = { kind: { $in: ['component', 'api', 'resource'] } };

const experimentsContent = EntityContentBlueprint.make({
  params: {
    path: 'experiments',
    title: 'Experiments',
    icon: <RiFlaskLine />,
    routeRef: entityContentRouteRef,
    filter: WITH_TAB,
    loader: () =>
      import('../pages/EntityExperiments/EntityExperimentsContent').then(m => (
        <m.EntityExperimentsContent />
      )),
  },
});

const experimentsCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: SERVICES,
    loader: () =>
      import('../cards/EntityExperimentsCard').then(m => (
        <m.EntityExperimentsCard />
      )),
  },
});

const startExperiment = EntityContextMenuItemBlueprint.make({
  name: 'start-experiment',
  params: {
    icon: <RiFlaskLine />,
    filter: SERVICES,
    useProps: function useStartExperiment() {
      const t = useT();
      const links = useLinks();
      const { entity } = useEntity();
      return {
        title: t('startExperiment'),
        href: links.wizard({ service: stringifyEntityRef(entity) }),
      };
    },
  },
});

const experimentsLink = EntityIconLinkBlueprint.make({
  name: 'experiments',
  params: {
    filter: SERVICES,
    useProps: function useExperimentsLink() {
      const t = useT();
      return {
        label: t('card.iconLink'),
        icon: <RiFlaskLine />,
        href: 'experiments',
      };
    },
  },
});

/** Everything that the plugin adds to catalog pages. */
export const entityExtensions = [
  experimentsContent,
  experimentsCard,
  startExperiment,
  experimentsLink,
];
