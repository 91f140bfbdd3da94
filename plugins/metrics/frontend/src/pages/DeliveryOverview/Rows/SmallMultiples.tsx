import { Card, CardBody, Select, Text, Flex } from '@backstage/ui';
import { WeekSparkline } from '../../../components/WeekSparkline/WeekSparkline';
import { useMeasureText } from '../../../hooks/useMeasureText';
import { useT } from '../../../hooks/useT';
import {
  WEEKLY_MEASURES,
  type WeeklyMeasure,
} from '../../../measures/weeklyValues';
import type { MeasuredRow } from './rowMeasures';
import { RowName } from './RowName';
import styles from '../DeliveryOverview.module.css';

/** One small picture a row, each on its own scale with its own limits. */
export function SmallMultiples(props: {
  rows: readonly MeasuredRow[];
  isGroup: boolean;
  measure: WeeklyMeasure;
}) {
  const { rows, isGroup, measure } = props;
  const t = useT();
  const text = useMeasureText();
  const title = t('rows.multiples', {
    measure: t(`measure.${measure}.title`),
  });
  return (
    <section aria-label={title}>
      <Flex direction="column" gap="3">
        <Flex direction="column" gap="1">
          <Text as="h3" weight="bold">
            {title}
          </Text>
          <Text as="p">{t('rows.ownScale')}</Text>
        </Flex>
        <ul className={styles.multiples}>
          {rows.map(({ id, row, measures }) => (
            <li key={id}>
              <Card>
                <CardBody>
                  <div className={styles.stack}>
                    <RowName entityRef={row.ref} isGroup={isGroup} />
                    <span>{text.value(measures[measure])}</span>
                    <WeekSparkline
                      id={measure}
                      weeks={row.weeks}
                      since={null}
                    />
                  </div>
                </CardBody>
              </Card>
            </li>
          ))}
        </ul>
      </Flex>
    </section>
  );
}

/** Which measure the small pictures show. */
export function MeasureSelect(props: {
  measure: WeeklyMeasure;
  onMeasure: (measure: WeeklyMeasure) => void;
}) {
  const t = useT();
  return (
    <Select
      aria-label={t('rows.measure')}
      className={styles.group}
      size="small"
      options={WEEKLY_MEASURES.map(id => ({
        id,
        label: t(`measure.${id}.title`),
      }))}
      value={props.measure}
      onChange={key => {
        const next = WEEKLY_MEASURES.find(one => one === key);
        if (next) props.onMeasure(next);
      }}
    />
  );
}
