import type { DeliverySummary } from '@hone/backstage-plugin-metrics-common';
import { NotEnoughData, WordChip } from '@hone/react';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { useMeasureText } from '../../hooks/useMeasureText';
import { useT, type T } from '../../hooks/useT';
import type { Comparison } from '../../measures/compareWithPast';
import { MINIMUM_CASES, type Measure } from '../../measures/measure';
import { MeasureDefinition } from './MeasureDefinition';
import { notComputable } from './notComputable';
import { TileNotes } from './TileNotes';
import styles from './EntityDelivery.module.css';

function comparisonWord(t: T, { id }: Measure, comparison: Comparison) {
  return comparison === 'lower' || comparison === 'higher'
    ? t('tile.changed', { change: t(`change.${id}.${comparison}`) })
    : t(`tile.${comparison}`);
}

/** One number, how sure it is, what it rests on, and what it was before. */
export function MeasureTile(props: {
  measure: Measure;
  before: Measure | undefined;
  comparison: Comparison;
  summary: DeliverySummary;
}) {
  const { measure, before, comparison, summary } = props;
  const { id, n } = measure;
  const t = useT();
  const text = useMeasureText();
  const title = t(`measure.${id}.title`);
  return (
    <Card>
      <CardBody>
        <article aria-label={title} className={styles.tile}>
          <Flex justify="between" align="center" gap="2">
            <Text as="h3" weight="bold">
              {title}
            </Text>
            <MeasureDefinition
              title={title}
              definition={t(`measure.${id}.definition`)}
              remarks={id === 'leadTime' ? notComputable(t, summary) : []}
            />
          </Flex>
          <TileValue measure={measure} />
          {measure.isShown && (
            <p className={styles.note}>
              {t('tile.basis', {
                cases: t(`measure.${id}.base`, { count: n }),
              })}
            </p>
          )}
          <TileNotes id={id} summary={summary} />
          <Flex align="center" gap="2" className={styles.past}>
            <WordChip word={comparisonWord(t, measure, comparison)} />
            <span className={styles.small}>
              {before?.isShown
                ? t('tile.before', { value: text.both(before) })
                : t('tile.beforeNone')}
            </span>
          </Flex>
        </article>
      </CardBody>
    </Card>
  );
}

/** The number in large, or how far it is from being one. */
function TileValue(props: { measure: Measure }) {
  const { measure } = props;
  const { id, n } = measure;
  const t = useT();
  const text = useMeasureText();
  if (n === 0) {
    return <p className={styles.none}>{t(`measure.${id}.none`)}</p>;
  }
  if (!measure.isShown) {
    return (
      <NotEnoughData
        n={n}
        needed={MINIMUM_CASES}
        title={text.value(measure)}
        unit={t(`measure.${id}.unit`)}
      />
    );
  }
  return (
    <p className={styles.value}>
      <span className={styles.figure}>{text.value(measure)}</span>{' '}
      <span className={styles.interval}>{text.interval(measure)}</span>
    </p>
  );
}
