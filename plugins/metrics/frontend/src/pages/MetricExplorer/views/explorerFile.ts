import type { Exploration } from '@hone/backstage-plugin-metrics-common';
import { toCsv, type DataColumn, type DataValue } from '@hone/react';
import type { Moment } from '../model/instants';
import type { ShownSeries } from '../model/shownSeries';
import type { ExplorerWindow } from '../url/explorerRange';

/** What a file is of. */
export interface FileSubject {
  metric: string;
  window: ExplorerWindow;
  exploration: Exploration;
  series: readonly ShownSeries[];
  moments: readonly Moment[];
}

type Note = [label: string, value: DataValue];

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** What the file says of one series; names are the same in every language. */
function seriesNotes(series: ShownSeries): Note[] {
  const { entityRef, provenance, error, fitness, simulated } = series;
  const note = (what: string, value: DataValue): Note[] =>
    value === null ? [] : [[`${what} ${entityRef}`, value]];
  return [
    ...note('unit', series.unit || null),
    ...note('source', provenance?.sourceId ?? null),
    ...note('query', provenance?.resolvedQuery ?? null),
    ...note('queried', provenance?.queriedAt ?? null),
    ...note('stale since', provenance?.staleSince ?? null),
    ...note('fitness', fitness),
    ...note('simulated', simulated ? 'true' : null),
    ...note('error', error),
    ...series.changes.map(
      ({ at, before, after }): Note => [
        `change ${entityRef}`,
        `${iso(at)} ${before} ${after}`,
      ],
    ),
  ];
}

/** What is shown, as a file: a row for each instant, a column for each service, and below them where it is from. */
export function explorerFile(subject: FileSubject): string {
  const { metric, window, exploration, series, moments } = subject;
  const columns: DataColumn<Moment>[] = [
    { id: 'at', label: 'at', value: ({ at }) => iso(at) },
    ...series.map(
      ({ entityRef }, place): DataColumn<Moment> => ({
        id: entityRef,
        label: entityRef,
        value: ({ values }) => values[place],
      }),
    ),
  ];
  return toCsv(columns, moments, [
    ['metric', metric],
    ['from', iso(window.start)],
    ['until', iso(window.end)],
    ['step_seconds', exploration.stepSeconds],
    ...exploration.notes.map((text): Note => ['note', text]),
    ...series.flatMap(seriesNotes),
    ...exploration.lanes.map(
      ({ kind, entityRef, at, until, label }): Note => [
        `${kind} ${entityRef}`,
        [at, until, label].filter(Boolean).join(' '),
      ],
    ),
  ]);
}

/** A name that tells files apart. */
export function explorerFileName(metric: string): string {
  return `metric-${metric.replace(/[^a-z0-9-]+/gi, '-').slice(0, 80)}.csv`;
}
