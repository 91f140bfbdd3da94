import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '@hone/node';
import type { FactStore } from '../../../../store/delivery/FactStore';
import type { LinkStore } from '../../../../store/delivery/LinkStore';
import type {
  DueService,
  RollupStore,
} from '../../../../store/delivery/RollupStore';
import type {
  CatalogedService,
  ServiceDirectory,
  ServiceIndex,
} from '../../ingest/ServiceDirectory';
import { MAX_FACTS } from '../../read/readService';
import { ServiceEvaluator } from '../../read/ServiceEvaluator';
import { rollUpService } from '../content/rollUpService';
import type { WeekCalendar } from '../content/WeekCalendar';
import { basisOf } from './basisOf';

const PAGE = 1_000;

/**
 * Services are evaluated at the last instant that there is: every outcome is known and nothing lies ahead, so that
 * roll-ups follow from facts alone.
 */
const END_OF_TIME: Clock = { now: () => new Date(8.64e15) };

/** Computes roll-ups of services from their facts. */
export class RollupComputer {
  private readonly evaluator: ServiceEvaluator;
  private readonly cut = new Set<string>();
  private noticed: ServiceIndex | undefined;

  constructor(
    private readonly options: {
      facts: FactStore;
      links: LinkStore;
      rollups: RollupStore;
      directory: ServiceDirectory;
      calendar: WeekCalendar;
      logger: LoggerService;
    },
  ) {
    // Without a cache: every service comes by, and few of them again soon.
    this.evaluator = new ServiceEvaluator({
      facts: options.facts,
      links: options.links,
      directory: options.directory,
      clock: END_OF_TIME,
    });
  }

  /** Has services computed anew of which the catalog, or this program, says something else than when they were computed. */
  async noticeCatalog(signal: AbortSignal): Promise<void> {
    const { rollups, directory } = this.options;
    const index = await directory.index();
    if (index === this.noticed) return;
    let after = '';
    for (;;) {
      const page = await rollups.bases(after, PAGE);
      const outdated = page.filter(({ entityRef, basis }) => {
        const service = index.get(entityRef);
        return service !== undefined && this.basisOf(service) !== basis;
      });
      await rollups.requestAnew(outdated.map(({ entityRef }) => entityRef));
      if (page.length < PAGE) break;
      if (signal.aborted) return;
      after = page[PAGE - 1].entityRef;
    }
    this.noticed = index;
  }

  /** Brings the roll-ups of one service up to date. */
  async compute(due: DueService): Promise<void> {
    const { rollups, directory, calendar } = this.options;
    const { entityRef } = due;
    const service = (await directory.index()).get(entityRef);
    // What a service that has left the catalog delivered stays delivered.
    if (!service) {
      await rollups.leave(due);
      return;
    }
    const [{ delivery, countedSince }, events] = await Promise.all([
      this.evaluator.evaluate(entityRef),
      rollups.eventInstants(entityRef, MAX_FACTS),
    ]);
    const weeks = rollUpService(delivery, events, calendar);
    if (countedSince !== null) {
      this.sayCut(entityRef, countedSince);
      for (const week of weeks.keys()) {
        // Of these weeks only a part is known.
        if (calendar.startOf(week) < countedSince) weeks.delete(week);
      }
    }
    await rollups.replaceService({
      ...due,
      basis: this.basisOf(service),
      ownerRef: service.ownerRef,
      simulated: service.simulated,
      weeks,
    });
  }

  private basisOf(service: CatalogedService): string {
    return basisOf(service, this.options.calendar.zone);
  }

  private sayCut(entityRef: string, countedSince: number): void {
    if (this.cut.has(entityRef)) return;
    this.cut.add(entityRef);
    this.options.logger.warn(
      `${entityRef} has more than ${MAX_FACTS} facts: its roll-ups begin with the first whole week after ${new Date(
        countedSince,
      ).toISOString()}`,
    );
  }
}
