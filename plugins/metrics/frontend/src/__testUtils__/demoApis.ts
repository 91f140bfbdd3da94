import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { DEMO_ENTITIES } from '../__fixtures__/demoEntities';
import { InMemoryDelivery } from '../__fixtures__/InMemoryDelivery';
import { InMemoryTelemetry } from '../__fixtures__/InMemoryTelemetry';
import { deliveryApiRef } from '../api/deliveryApiRef';
import { metricDefinitionsApiRef } from '../api/metricDefinitionsApiRef';
import { telemetryApiRef } from '../api/telemetryApiRef';

/** Where links to services lead. */
export const CATALOG_ROUTES = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

/** Everything that the pages call, in memory. */
export function demoApis() {
  const delivery = new InMemoryDelivery();
  const telemetry = new InMemoryTelemetry();
  const catalog = catalogApiMock({ entities: DEMO_ENTITIES });
  const apis = [
    [deliveryApiRef, delivery],
    [telemetryApiRef, telemetry],
    [metricDefinitionsApiRef, telemetry.definitions],
    [catalogApiRef, catalog],
  ] as const;
  return { delivery, telemetry, catalog, apis };
}
