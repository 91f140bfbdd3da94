import type { ServiceYear } from '@hone/backstage-plugin-metrics-common';
import { ChartFrame, Lanes, LoadingPanel } from '@hone/react';
import { Card, CardBody, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { LoadFailure } from '../../../components/LoadFailure';
import type { useServiceYear } from '../../../hooks/useServiceYear';
import { useT } from '../../../hooks/useT';
import { useUrlWith } from '../../../hooks/useUrlWith';
import { signalOf, toSignals } from '../../../measures/signals';
import { CHARTED, type ChartedMeasure } from '../deliveryUrl';
import { useYearColumns } from './useYearColumns';
import { PLOT_HEIGHT, WeekChart } from './WeekChart';
import { useChange, useSummary } from './useYearWords';
import { yearChart, yearLanes } from './yearChart';
import styles from './YearSection.module.css';

const WEEK = 7 * 86_400_000;
/** Toggles, the line that reads a week, and three lanes with their axis. */
const AROUND_PLOT = 190;

/** A year of the service: one measure by week, and what happened under the same time axis. */
export function YearSection(props: {
  name: string;
  query: ReturnType<typeof useServiceYear>;
  measure: ChartedMeasure;
  onMeasure: (measure: ChartedMeasure) => void;
}) {
  const { name, query, measure, onMeasure } = props;
  const t = useT();
  if (query.error) {
    return <LoadFailure title={t('year.error')} name={name} query={query} />;
  }
  if (!query.data) return <LoadingPanel height={PLOT_HEIGHT + AROUND_PLOT} />;
  return (
    <Card>
      <CardBody>
        <YearFigure
          year={query.data}
          updatedAt={query.dataUpdatedAt}
          isUpdating={query.isFetching}
          measure={measure}
          onMeasure={onMeasure}
        />
      </CardBody>
    </Card>
  );
}

/** The chart with its words. */
function YearFigure(props: {
  year: ServiceYear;
  updatedAt: number;
  isUpdating: boolean;
  measure: ChartedMeasure;
  onMeasure: (measure: ChartedMeasure) => void;
}) {
  const { year, measure, onMeasure } = props;
  const t = useT();
  const urlWith = useUrlWith();
  const change = useChange(measure, signalOf(toSignals(year), measure));
  const chart = yearChart(year.weeks, measure, change?.since ?? null);
  const summary = [change?.sentence, useSummary(year, chart, measure)]
    .filter(Boolean)
    .join(' ');
  const title = t('year.title');
  const from = Date.parse(year.from);
  const to = from + year.weeks.length * WEEK;
  return (
    <ChartFrame
      title={title}
      summary={`${summary} ${t('year.running')}`}
      columns={useYearColumns()}
      rows={year.weeks}
      height={PLOT_HEIGHT + AROUND_PLOT}
      provenance={{
        updatedAt: props.updatedAt,
        n: year.deployments.length,
        simulated: year.simulated,
      }}
      isUpdating={props.isUpdating}
      viewKey="delivery-year"
    >
      <MeasureChoice measure={measure} onMeasure={onMeasure} />
      {chart.points.some(({ value }) => value !== null) ? (
        <WeekChart
          name={t('year.name', { title, summary, keys: t('year.keys') })}
          id={measure}
          chart={chart}
          domain={[from, to]}
        />
      ) : (
        <p className={styles.empty}>{t('year.empty')}</p>
      )}
      <Lanes
        name={t('year.lanes')}
        from={from}
        to={to}
        zone={year.zone}
        data={yearLanes(year, {
          deployment: id => t('year.deployment', { id }),
          incident: id => t('year.incident', { id }),
          hrefOf: id => urlWith({ deploy: id }),
          change,
        })}
      />
    </ChartFrame>
  );
}

/** Which measure is drawn. */
function MeasureChoice(props: {
  measure: ChartedMeasure;
  onMeasure: (measure: ChartedMeasure) => void;
}) {
  const { measure, onMeasure } = props;
  const t = useT();
  return (
    <ToggleButtonGroup
      aria-label={t('year.measure')}
      selectionMode="single"
      disallowEmptySelection
      className={styles.measures}
      selectedKeys={[measure]}
      onSelectionChange={keys => {
        const next = CHARTED.find(one => keys.has(one));
        if (next) onMeasure(next);
      }}
    >
      {CHARTED.map(one => (
        <ToggleButton key={one} id={one} size="small">
          {t(`measure.${one}.title`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
