import type { ServiceDelivery } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import {
  measureDetails,
  measureNotes,
} from '../../components/MeasureTile/measureNotes';
import { MeasureTile } from '../../components/MeasureTile/MeasureTile';
import { notComputable } from '../../components/notComputable';
import type { ServiceNumbers } from '../../hooks/useServiceNumbers';
import { useT, type T } from '../../hooks/useT';
import { compareWithPast } from '../../measures/compareWithPast';
import type { Measure, MeasureId } from '../../measures/measure';
import { serviceMeasures } from '../../measures/serviceMeasures';
import { Certainty } from './Certainty';
import { frequencyNotes } from './frequencyNotes';
import styles from './EntityDelivery.module.css';

function comparisonWord(t: T, measure: Measure, before: Measure | undefined) {
  const comparison = compareWithPast(measure, before);
  return comparison === 'lower' || comparison === 'higher'
    ? t('tile.changed', { change: t(`change.${measure.id}.${comparison}`) })
    : t(`tile.${comparison}`);
}

function remarksOf(t: T, id: MeasureId, delivery: ServiceDelivery): string[] {
  if (id === 'leadTime') return notComputable(t, delivery.summary);
  return id === 'frequency'
    ? [t('frequency.bursts'), t('frequency.zone', { zone: delivery.zone })]
    : [];
}

/** Every measure with its own past beside it, and how certain it is that few deployments fail. */
export function MeasureTiles(props: { numbers: ServiceNumbers }) {
  const { delivery, window } = props.numbers;
  const t = useT();
  const words = { t, format: useHoneFormat() };
  return (
    <section aria-label={t('measures')} className={styles.tiles}>
      {serviceMeasures(delivery, window.days).map(({ measure, before }) => (
        <MeasureTile
          key={measure.id}
          measure={measure}
          before={before}
          word={comparisonWord(t, measure, before)}
          notes={[
            ...(measure.id === 'frequency'
              ? frequencyNotes(words, delivery.frequency)
              : []),
            ...measureDetails(words, measure.id, delivery.summary),
            ...measureNotes(words, measure.id, delivery.summary),
          ]}
          remarks={remarksOf(t, measure.id, delivery)}
        />
      ))}
      <Certainty certainty={delivery.certainty} />
    </section>
  );
}
