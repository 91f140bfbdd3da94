import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { Card, CardBody, Skeleton, VisuallyHidden } from '@backstage/ui';
import {
  measureNotes,
  measureDetails,
} from '../../components/MeasureTile/measureNotes';
import { MeasureTile } from '../../components/MeasureTile/MeasureTile';
import { notComputable } from '../../components/notComputable';
import { WeekSparkline } from '../../components/WeekSparkline/WeekSparkline';
import { useT } from '../../hooks/useT';
import {
  overviewMeasures,
  type ComparedMeasure,
} from '../../measures/overviewMeasures';
import { signalOf, toSignals } from '../../measures/signals';
import { isWeekly } from '../../measures/weeklyValues';
import { measureVerdict } from '../../pulse/measureVerdict';
import { shiftNote } from '../../pulse/shiftNote';
import styles from './DeliveryOverview.module.css';

const TILES = 8;

/** Every measure with its interval, its verdict and its own past. */
export function OverviewTiles(props: {
  overview: DeliveryOverview | undefined;
  isPending: boolean;
}) {
  const { overview, isPending } = props;
  const t = useT();
  const format = useHoneFormat();
  if (isPending) return <TilesSkeleton />;
  if (!overview) return null;
  return (
    <section aria-label={t('measures')} className={styles.tiles}>
      {overviewMeasures(overview, format.now).map(compared => (
        <OverviewTile
          key={compared.measure.id}
          compared={compared}
          overview={overview}
        />
      ))}
    </section>
  );
}

function OverviewTile(props: {
  compared: ComparedMeasure;
  overview: DeliveryOverview;
}) {
  const { compared, overview } = props;
  const { id } = compared.measure;
  const { summary } = overview;
  const t = useT();
  const words = { t, format: useHoneFormat() };
  const signal = signalOf(toSignals(overview), id);
  return (
    <MeasureTile
      measure={compared.measure}
      before={compared.before}
      word={measureVerdict(words, compared, signal)}
      notes={[
        ...shiftNote(words, compared.measure, signal),
        ...measureNotes(words, id, summary),
      ]}
      remarks={[
        ...(id === 'leadTime' ? measureDetails(words, id, summary) : []),
        ...(id === 'leadTime' ? notComputable(t, summary) : []),
        ...(id === 'frequency' ? [t('frequency.independent')] : []),
        isWeekly(id) ? t('overview.limits') : t('overview.noWeeks'),
      ]}
    >
      {isWeekly(id) && (
        <WeekSparkline
          id={id}
          weeks={overview.weeks}
          since={signal?.since ?? null}
        />
      )}
    </MeasureTile>
  );
}

/** Tiles of the size that they will have. */
function TilesSkeleton() {
  const t = useT();
  return (
    <div role="status" aria-busy="true" className={styles.tiles}>
      <VisuallyHidden>{t('overview.loading')}</VisuallyHidden>
      {Array.from({ length: TILES }, (_, i) => (
        <Card key={i}>
          <CardBody>
            <Skeleton width="100%" height={232} />
          </CardBody>
        </Card>
      ))}
    </div>
  );
}
