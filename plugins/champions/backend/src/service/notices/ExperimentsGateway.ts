import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { ExperimentsApi } from '@hone/backstage-plugin-experiments-common';

/** Owners that the experiments domain counts at once. */
const MOST_OWNERS = 50;

/**
 * Asks the experiments domain how much there is to take over.
 */
export class ExperimentsGateway {
  constructor(
    private readonly experiments: Pick<ExperimentsApi, 'counts'>,
    private readonly auth: AuthService,
    private readonly logger: LoggerService,
  ) {}

  /**
   * How many experiments of some groups run, are paused or wait for a decision; null where nobody can say.
   */
  async countOpen(groupRefs: string[]): Promise<number | null> {
    // Part of them would be a wrong number.
    if (groupRefs.length > MOST_OWNERS) return null;
    try {
      const { token } = await this.auth.getPluginRequestToken({
        onBehalfOf: await this.auth.getOwnServiceCredentials(),
        targetPluginId: 'hone-experiments',
      });
      const { statuses } = await this.experiments.counts(
        { owner: groupRefs },
        { token },
      );
      return statuses.running + statuses.paused + statuses.decide;
    } catch (error) {
      this.logger.info(`Open experiments cannot be counted: ${error}`);
      return null;
    }
  }
}
