import type { ExplanationEvidence } from '@hone/backstage-plugin-metrics-common';
import { useElementWidth, useHoneFormat, useRovingMarks } from '@hone/react';
import { VisuallyHidden } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { magnitudeOf, type EvidencePoint } from './evidence';
import { EvidencePlot, type OnsetMark } from './EvidencePlot';
import styles from './EvidenceChart.module.css';

/** The plot as one tab stop: arrows move through the values, the value is read and printed below. */
export function EvidencePlotBox(props: {
  name: string;
  evidence: ExplanationEvidence;
  points: readonly EvidencePoint[];
  domain: readonly [number, number];
  onset: number;
  mark: OnsetMark;
  height: number;
}) {
  const { evidence, points } = props;
  const t = useT();
  const format = useHoneFormat();
  const [ref, width] = useElementWidth<HTMLDivElement>(800);
  const { active, frameProps } = useRovingMarks<HTMLDivElement>({
    count: points.length,
  });
  if (points.length === 0) {
    return <p className={styles.empty}>{t('explain.chart.empty')}</p>;
  }
  const point = active === null ? null : points[active];
  const textOf = ({ at, value }: EvidencePoint) =>
    value === null
      ? t('explain.chart.gap', { at: format.moment(at) })
      : t('explain.chart.point', {
          at: format.moment(at),
          value: format.value(value, {
            unit: evidence.unit,
            magnitude: magnitudeOf(evidence),
          }),
        });
  return (
    <div ref={ref}>
      <div
        {...frameProps}
        role="application"
        aria-label={props.name}
        className={styles.frame}
      >
        <EvidencePlot
          evidence={evidence}
          points={points}
          domain={props.domain}
          onset={props.onset}
          mark={props.mark}
          width={width}
          height={props.height}
          active={point}
        />
      </div>
      <VisuallyHidden role="status">
        {point ? textOf(point) : ''}
      </VisuallyHidden>
      <p className={styles.readout} aria-hidden>
        {point ? textOf(point) : ''}
      </p>
    </div>
  );
}
