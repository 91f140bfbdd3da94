import { parseEntityRef } from '@backstage/catalog-model';
import type {
  DeliveryCertainty,
  DeliveryFrequency,
  DeliverySummary,
  Release,
  ServiceDelivery,
  ServiceIncident,
  ServiceYear,
} from '@hone/backstage-plugin-metrics-common';
import { demoEntity } from './demoEntities';
import { DEMO_SUMMARIES, NOTHING } from './demoSummaries';
import { CHANGED_WEEKS_AGO, demoWeeks } from './demoWeeks';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEKS = 53;

/** Probability that less than 5% fails, after one more failure, and what is missing to 90%; from a table of the beta distribution. */
const CERTAINTIES: Record<string, [number, number, number]> = {
  '7 of 145': [0.447, 0.3152, 88],
  '6 of 300': [0.9936, 0.985, 0],
  '1 of 3': [0.014, 0.0012, 73],
  '0 of 0': [0.05, 0.0025, 44],
};

function certaintyOf(summary: DeliverySummary): DeliveryCertainty {
  const { count: escaped, of: matured } = summary.changeFailRate;
  const [probability, afterEscape, missing] =
    CERTAINTIES[`${escaped} of ${matured}`];
  return {
    matured,
    escaped,
    caught: summary.canaryCatchRate.count,
    threshold: 0.05,
    required: 0.9,
    probability,
    afterEscape,
    missing,
  };
}

function frequencyOf(
  { deployments }: DeliverySummary,
  days: number,
): DeliveryFrequency {
  const weeks = Math.floor(days / 7);
  const mean = (deployments * 7) / days;
  return {
    weeks,
    deployments: Math.round(mean * weeks),
    mean,
    interval: [mean * 0.8, mean * 1.25],
    daysPerWeek: Math.min(5, mean * 0.6),
    medianGap: deployments < 2 ? null : (days * DAY) / deployments / 2,
  };
}

/** A service of the demo in a window beside the one before. */
export function demoService(query: {
  entityRef: string;
  from: string;
  to: string;
}): ServiceDelivery {
  const { name } = parseEntityRef(query.entityRef);
  const { current, before } = DEMO_SUMMARIES[name] ?? {
    current: NOTHING,
    before: NOTHING,
  };
  const days = (Date.parse(query.to) - Date.parse(query.from)) / DAY;
  return {
    entityRef: query.entityRef,
    zone: 'Europe/Berlin',
    simulated: demoEntity(name).metadata.tags?.includes('simulated') ?? false,
    summary: current,
    summaryBefore: before,
    frequency: frequencyOf(current, days),
    frequencyBefore: frequencyOf(before, days),
    certainty: certaintyOf(current),
    remarks: [],
  };
}

function markOf(release: Release): ServiceYear['deployments'][number][] {
  const { id, at, url, kind, outcome } = release;
  if (at === null || kind === 'redeploy' || kind === 'rollback') return [];
  return [{ id, at, url, outcome: kind === 'caught' ? 'caught' : outcome }];
}

/** Incidents that roll-outs are linked to, and two that belong to none. */
function incidentsOf(releases: Release[], now: number): ServiceIncident[] {
  const linked = releases.flatMap(release =>
    release.evidence.flatMap(({ type, id, confidence, url }) =>
      type === 'incident' && release.at !== null
        ? [
            {
              id,
              at: new Date(Date.parse(release.at) + HOUR).toISOString(),
              mitigatedAt: new Date(
                Date.parse(release.at) + 2 * HOUR,
              ).toISOString(),
              url,
              deployment: release.id,
              confidence,
            },
          ]
        : [],
    ),
  );
  const alone = ['INC-350', 'INC-371'].map((id, i) => ({
    id,
    at: new Date(now - (20 + 15 * i) * DAY).toISOString(),
    mitigatedAt:
      i === 0 ? new Date(now - 20 * DAY + 47 * 60_000).toISOString() : null,
    url: i === 0 ? `https://incidents.example.com/${id}` : null,
    deployment: null,
    confidence: null,
  }));
  return [...linked, ...alone].sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** A year of a service of the demo; of one with few deployments there is nothing to judge. */
export function demoYear(
  entityRef: string,
  releases: Release[],
  now: number,
): ServiceYear {
  const isFew = releases.length < 5;
  const weeks = demoWeeks(
    {
      deployments: isFew ? 0 : 11,
      leadTime: [41, 27],
      failRate: 0.05,
      seed: 7,
    },
    now,
  ).slice(-WEEKS);
  return {
    entityRef,
    zone: 'Europe/Berlin',
    simulated: false,
    from: new Date(`${weeks[0].week}T00:00:00Z`).toISOString(),
    weeks,
    signals: isFew
      ? []
      : [
          {
            measure: 'leadTime',
            verdict: 'changed',
            since: weeks[WEEKS - CHANGED_WEEKS_AGO].week,
            before: 41 * HOUR,
            after: 27 * HOUR,
            direction: 'better',
          },
        ],
    deployments: releases.flatMap(markOf).reverse(),
    incidents: releases.length === 0 ? [] : incidentsOf(releases, now),
  };
}
