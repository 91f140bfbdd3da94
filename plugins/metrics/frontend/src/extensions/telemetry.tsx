import { SubPageBlueprint } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { RiSoundModuleLine } from '@remixicon/react';
import { entityTelemetryRouteRef, explainRouteRef } from '../routes';

/** Series belong to components. */
const COMPONENTS = { kind: 'component' };

const telemetryContent = EntityContentBlueprint.make({
  name: 'telemetry',
  params: {
    path: 'telemetry',
    title: 'Telemetry',
    group: 'development',
    icon: <RiSoundModuleLine />,
    routeRef: entityTelemetryRouteRef,
    filter: COMPONENTS,
    loader: () =>
      import('../pages/EntityTelemetry/EntityTelemetryContent').then(m => (
        <m.EntityTelemetryContent />
      )),
  },
});

const signalsCard = EntityCardBlueprint.make({
  name: 'signals',
  params: {
    type: 'content',
    filter: COMPONENTS,
    loader: () =>
      import('../cards/EntitySignalsCard').then(m => <m.EntitySignalsCard />),
  },
});

const explain = SubPageBlueprint.make({
  name: 'explain',
  params: {
    path: 'explain',
    title: 'Explain',
    routeRef: explainRouteRef,
    loader: () =>
      import('../pages/ExplainDegradation/ExplainDegradationContent').then(
        m => <m.ExplainDegradationContent />,
      ),
  },
});

/** What the plugin shows of the telemetry of services. */
export const telemetryExtensions = [telemetryContent, signalsCard, explain];
