import { DataFooter, EmptyPanel } from '@hone/react';
import { Card, CardBody } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { ExplorerViews, type ExplorerViewsProps } from './ExplorerViews';
import { drawnSeries } from './model/shownSeries';
import styles from './MetricExplorer.module.css';

/** The picture with how old it is, or why there is none. */
export function Picture(
  props: ExplorerViewsProps & { updatedAt: number; isSimulated: boolean },
) {
  const { updatedAt, isSimulated, ...views } = props;
  const t = useT();
  const { series } = views;
  if (drawnSeries(series).length === 0) {
    return <EmptyPanel sentence={t('explorer.empty.values')} />;
  }
  return (
    <Card>
      <CardBody>
        <ExplorerViews {...views} />
        <div className={styles.footer}>
          <DataFooter
            updatedAt={updatedAt}
            n={series.reduce((sum, { sorted }) => sum + sorted.length, 0)}
            simulated={isSimulated}
          />
        </div>
      </CardBody>
    </Card>
  );
}
