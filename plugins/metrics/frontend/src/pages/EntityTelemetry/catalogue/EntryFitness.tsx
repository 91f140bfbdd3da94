import type { CatalogueEntry } from '@hone/backstage-plugin-metrics-common';
import { Button } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { useAssessEntry } from '../../../hooks/useCatalogueActs';
import { ActFailure } from '../../../telemetry/ActFailure';
import { FitnessWord } from '../../../telemetry/FitnessWord';
import type { EntryActs } from './entryActs';
import styles from '../EntityTelemetry.module.css';

/** Whether a metric can carry an experiment, with the way to find out or to see why. */
export function EntryFitness(props: {
  entry: CatalogueEntry;
  acts: EntryActs;
}) {
  const { entry, acts } = props;
  const { fitness } = entry;
  const metric = entry.metric.title;
  const t = useT();
  const assessing = useAssessEntry(acts.entityRef);
  return (
    <span className={styles.pair}>
      <FitnessWord verdict={fitness} />
      <span>
        {fitness === null ? (
          <Button
            size="small"
            variant="secondary"
            aria-label={t('telemetry.fitness.assessName', { metric })}
            isPending={assessing.isPending}
            onPress={() => assessing.mutate(entry)}
          >
            {t('telemetry.fitness.assess')}
          </Button>
        ) : (
          <Button
            size="small"
            variant="tertiary"
            aria-label={t('telemetry.fitness.detailsName', { metric })}
            onPress={() => acts.onFitness(entry)}
          >
            {t('telemetry.fitness.details')}
          </Button>
        )}
      </span>
      <span role="status" className={styles.small}>
        {assessing.isPending && t('telemetry.fitness.pending', { metric })}
      </span>
      <ActFailure error={assessing.error} />
    </span>
  );
}
