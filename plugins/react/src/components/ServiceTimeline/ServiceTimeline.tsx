import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { Instant } from '../../formatting';
import { readInstant } from '../../formatting/formatMoment';
import { useHoneFormat } from '../../hooks';
import { honeReactTranslationRef } from '../../translation';
import { ChartFrame } from '../ChartFrame';
import { Provenance } from '../DataFooter';
import { laneLayout } from './laneLayout';
import { laneMarks } from './laneMarks';
import { Lanes } from './Lanes';
import { LanesData } from './laneData';
import { useTimelineTable } from './useTimelineTable';

/**
 * Properties of {@link ServiceTimeline}.
 *
 * @public
 */
export interface ServiceTimelineProps {
  title: string;
  from: Instant;
  to: Instant;
  data: LanesData;
  /** Default: the counts of the marks. */
  summary?: string;
  zone?: string;
  provenance?: Provenance;
  /** Newer numbers are on their way; the old ones stay. */
  isUpdating?: boolean;
  headingLevel?: 2 | 3 | 4;
}

/**
 * What happened on a service, in lanes under one time axis, framed with table and CSV.
 *
 * @example
 * ```tsx
 * <ServiceTimeline title="Last 90 days" from={from} to={to} data={{ experiments, deployments, incidents }} />
 * ```
 * @public
 */
export function ServiceTimeline(props: ServiceTimelineProps) {
  const { title, data, zone } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  const columns = useTimelineTable(zone);
  const from = readInstant(props.from, { locale: 'en' }).toMillis();
  const to = readInstant(props.to, { locale: 'en' }).toMillis();
  const now = format.now.getTime();
  const marks = useMemo(
    () => laneMarks(data, { from, to, now }),
    [data, from, to, now],
  );
  const count = (lane: string) =>
    format.number(marks.filter(mark => mark.lane === lane).length);
  const summary =
    props.summary ??
    t('timeline.summary', {
      from: format.date(from, zone),
      to: format.date(to, zone),
      experiments: count('experiments'),
      deployments: count('deployments'),
      incidents: count('incidents'),
      freezes: count('freezes'),
    });
  return (
    <ChartFrame
      title={title}
      summary={summary}
      columns={columns}
      rows={marks}
      // Lanes, axis and the line that reads a mark.
      height={laneLayout(data, marks).height + 52}
      // Two columns of counts.
      narrowHeight={150}
      provenance={props.provenance}
      isUpdating={props.isUpdating}
      headingLevel={props.headingLevel}
    >
      <Lanes
        name={t('timeline.name', { title, summary, keys: t('chart.keys') })}
        from={from}
        to={to}
        data={data}
        zone={zone}
      />
    </ChartFrame>
  );
}
