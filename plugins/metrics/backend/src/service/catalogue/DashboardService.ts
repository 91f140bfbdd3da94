import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type {
  DashboardLink,
  SourceFailure,
} from '@hone/backstage-plugin-metrics-common';
import type { SourceCaller } from '../sources/SourceCaller';
import type { SourceRegistry } from '../sources/SourceRegistry';
import type { EntityReader } from '../targets/EntityReader';

/** Dashboards of a service in the sources that keep some. */
export class DashboardService {
  constructor(
    private readonly options: {
      registry: SourceRegistry;
      caller: SourceCaller;
      entities: EntityReader;
    },
  ) {}

  /**
   * Sources that fail are named, not thrown.
   *
   * @throws NotFoundError when the service is not there or not to be read
   */
  async of(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<{ items: DashboardLink[]; failures: SourceFailure[] }> {
    const { registry, caller, entities } = this.options;
    const { entity } = await entities.require(ref, credentials);
    const failures: SourceFailure[] = [];
    const found = await Promise.all(
      registry.all().map(async source => {
        if (!source.dashboards) return [];
        try {
          const dashboards = await caller.call(source, options =>
            source.dashboards!(entity, options),
          );
          return dashboards.map(one => ({ ...one, sourceId: source.id }));
        } catch (error) {
          const message = isError(error) ? error.message : String(error);
          failures.push({ sourceId: source.id, message });
          return [];
        }
      }),
    );
    return { items: found.flat(), failures };
  }
}
