import type {
  Explanation,
  ExplanationEvidence,
} from '@hone/backstage-plugin-metrics-common';
import {
  ChartFrame,
  useHoneFormat,
  type DataColumn,
  type HoneFormat,
} from '@hone/react';
import { useEntityTitles } from '../../../hooks/useEntityTitles';
import { useT, type T } from '../../../hooks/useT';
import { magnitudeOf, type EvidencePoint, pointsOf } from './evidence';
import type { OnsetMark } from './EvidencePlot';
import { EvidencePlotBox } from './EvidencePlotBox';

const HEIGHT = 220;

function summaryOf(
  t: T,
  format: HoneFormat,
  { before, after, unit }: ExplanationEvidence,
  onset: string,
): string {
  if (before === null || after === null) {
    return t('explain.chart.summaryUnknown');
  }
  const magnitude = Math.max(Math.abs(before), Math.abs(after));
  return t('explain.chart.summary', {
    before: format.value(before, { unit, magnitude }),
    after: format.value(after, { unit, magnitude }),
    at: format.moment(onset),
  });
}

/** A series before and since the onset, with both medians. */
export function EvidenceChart(props: {
  evidence: ExplanationEvidence;
  explanation: Explanation;
  /** When this series changed, or when the degradation was noticed. */
  onset: string;
  mark: OnsetMark;
}) {
  const { evidence, explanation, onset } = props;
  const { entityRef, metricTitle, unit } = evidence;
  const t = useT();
  const format = useHoneFormat();
  const name = useEntityTitles([entityRef])[entityRef] ?? entityRef;
  const title = t('explain.chart.title', { metric: metricTitle, name });
  const summary = summaryOf(t, format, evidence, onset);
  const points = pointsOf(evidence, Date.parse(onset));
  const magnitude = magnitudeOf(evidence);
  const columns: DataColumn<EvidencePoint>[] = [
    {
      id: 'at',
      label: t('explain.chart.at'),
      value: ({ at }) => new Date(at).toISOString(),
      format: ({ at }) => format.moment(at),
    },
    {
      id: 'value',
      label: t('explain.chart.value'),
      align: 'end',
      value: ({ value }) => value,
      format: ({ value }) => format.value(value, { unit, magnitude }),
    },
    {
      id: 'part',
      label: t('explain.chart.part'),
      value: ({ isIssue }) =>
        isIssue ? t('explain.chart.issue') : t('explain.chart.baseline'),
    },
  ];
  return (
    <ChartFrame
      title={title}
      summary={summary}
      columns={columns}
      rows={points}
      height={HEIGHT}
      headingLevel={3}
      viewKey="evidence"
    >
      <EvidencePlotBox
        name={t('explain.chart.name', { title, summary })}
        evidence={evidence}
        points={points}
        domain={[
          Date.parse(explanation.baselineStart),
          Date.parse(explanation.end),
        ]}
        onset={Date.parse(onset)}
        mark={props.mark}
        height={HEIGHT - 24}
      />
    </ChartFrame>
  );
}
