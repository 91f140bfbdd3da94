import type { LaneItem } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { VisuallyHidden } from '@backstage/ui';
import { useMemo } from 'react';
import { useExplorerCursor } from '../../../hooks/useExplorerCursor';
import { useT } from '../../../hooks/useT';
import { nearestIndex, type Moment } from '../model/instants';
import type { ShownSeries } from '../model/shownSeries';
import type { ExplorerWords } from '../words/useExplorerWords';
import { EventLanes } from './EventLanes';
import { Multiples, Overlay, type PlotsProps } from './Plots';
import { PlotBox } from './PlotBox';
import { MOST_OVERLAID } from './seriesStyle';
import styles from './Chart.module.css';

/** Series on one scale can be read together only while they are few. */
function areOverlaid(series: readonly ShownSeries[]): boolean {
  const units = new Set(series.map(({ unit }) => unit));
  return series.length <= MOST_OVERLAID && units.size === 1;
}

/** Series over time with what happened below them: one tab stop, one cursor for all, read below. */
export function ExplorerChart(props: {
  title: string;
  /** All with values. */
  series: readonly ShownSeries[];
  moments: readonly Moment[];
  lanes: readonly LaneItem[];
  domain: readonly [number, number];
  words: ExplorerWords;
  mark: number | null;
  onMark: (at: number | null) => void;
}) {
  const { title, series, moments, lanes, domain, words, mark, onMark } = props;
  const t = useT();
  const { locale } = useHoneFormat();
  const instants = useMemo(() => moments.map(({ at }) => at), [moments]);
  const jumps = useMemo(
    () => moments.flatMap(({ changes }, i) => (changes.length > 0 ? i : [])),
    [moments],
  );
  const toggle = (at: number) => onMark(at === mark ? null : at);
  const cursor = useExplorerCursor({ instants, jumps, onMark: toggle });
  const shown = cursor.pointed ?? cursor.active;
  const textAt = (place: number | null) =>
    place === null ? '' : words.moment(moments[place]);
  const isInside = mark !== null && mark >= domain[0] && mark <= domain[1];
  const shared: PlotsProps = {
    series,
    domain,
    locale,
    words,
    cursor: shown === null ? null : instants[shown],
    mark: isInside ? mark : null,
    onPoint: cursor.point,
    onPress: at => toggle(instants[nearestIndex(instants, at)]),
  };
  const Plots = areOverlaid(series) ? Overlay : Multiples;
  return (
    <div>
      <div
        {...cursor.frameProps}
        role="application"
        aria-label={t('explorer.chart.name', {
          title,
          keys: t('explorer.chart.keys'),
        })}
        className={styles.frame}
      >
        <Plots {...shared} />
        {lanes.length > 0 && (
          <PlotBox {...shared}>
            {width => <EventLanes {...shared} items={lanes} width={width} />}
          </PlotBox>
        )}
      </div>
      <Readout
        told={textAt(cursor.active)}
        shown={textAt(shown) || t('explorer.chart.hint')}
      />
    </div>
  );
}

/** What is read: once to screen readers where the keyboard is, and below the chart where the pointer or the keyboard is. */
function Readout(props: { told: string; shown: string }) {
  const { told, shown } = props;
  return (
    <>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
      <p className={styles.readout} aria-hidden={told !== ''}>
        {shown}
      </p>
    </>
  );
}
