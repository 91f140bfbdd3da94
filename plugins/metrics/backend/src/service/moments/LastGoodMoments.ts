import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { MomentsAnswer } from '@hone/backstage-plugin-metrics-node';
import type { LastGood, LastGoodStore } from '../../store/LastGoodStore';
import type { FreshMoments, MomentsJob } from './MomentsReader';

type Row = LastGood<MomentsAnswer>;

function shapeOf(job: MomentsJob): string {
  return `moments:${job.start.getTime()}`;
}

/** The last good moments of arms, per start of the window: a running experiment asks for the same start again. */
export class LastGoodMoments {
  constructor(
    private readonly options: { store: LastGoodStore; logger: LoggerService },
  ) {}

  /** Keeps answers; that this fails must not fail the read. */
  async keep(
    answers: { job: MomentsJob; fresh: FreshMoments }[],
  ): Promise<void> {
    try {
      await this.options.store.save(
        answers
          .filter(({ fresh }) => fresh.n > 0)
          .map(({ job, fresh: { queriedAt, ...body } }) => ({
            seriesKey: job.target.key,
            shape: shapeOf(job),
            metricId: job.target.metric.id,
            metricRevision: job.target.metric.revision,
            body,
            queriedAt,
          })),
      );
    } catch (error) {
      this.options.logger.warn(
        'Last good moments of metrics could not be stored',
        isError(error) ? error : undefined,
      );
    }
  }

  async recall(jobs: MomentsJob[]): Promise<Map<MomentsJob, Row>> {
    const found = new Map<MomentsJob, Row>();
    if (jobs.length === 0) return found;
    const rows = await this.options.store.find<MomentsAnswer>(
      jobs.map(j => j.target.key),
      'moments',
    );
    for (const job of jobs) {
      const row = rows.find(
        r =>
          r.seriesKey === job.target.key &&
          r.shape === shapeOf(job) &&
          r.metricRevision === job.target.metric.revision,
      );
      if (row) found.set(job, row);
    }
    return found;
  }
}
