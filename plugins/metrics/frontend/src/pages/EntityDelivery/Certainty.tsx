import type { DeliveryCertainty } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat, type HoneFormat } from '@hone/react';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { MeasureDefinition } from '../../components/MeasureTile/MeasureDefinition';
import { useT, type T } from '../../hooks/useT';
import { printShare } from '../../measures/printers';
import styles from './EntityDelivery.module.css';

/** A certainty; one that does not reach the bar is never rounded up to it. */
function print(
  format: HoneFormat,
  value: number,
  { required }: Pick<DeliveryCertainty, 'required'>,
): string {
  const reachesByRounding =
    value < required && Math.round(value * 100) >= Math.round(required * 100);
  return reachesByRounding
    ? format.number(Math.floor(value * 1000) / 1000, {
        style: 'percent',
        maximumFractionDigits: 1,
      })
    : printShare(format, value);
}

function reached(t: T, format: HoneFormat, of: DeliveryCertainty): string[] {
  const bar = {
    after: print(format, of.afterEscape, of),
    required: printShare(format, of.required),
  };
  return [
    t('certainty.chance', {
      threshold: printShare(format, of.threshold),
      probability: print(format, of.probability, of),
      matured: format.number(of.matured),
      escaped: format.number(of.escaped),
      caught: format.number(of.caught),
    }),
    of.afterEscape < of.required
      ? t('certainty.below', bar)
      : t('certainty.above', bar),
  ];
}

function needed(t: T, format: HoneFormat, of: DeliveryCertainty): string[] {
  const required = printShare(format, of.required);
  return [
    of.matured === 0
      ? t('certainty.needsSome', { required })
      : t('certainty.needs', {
          required,
          escaped: format.number(of.escaped),
          matured: format.number(of.matured),
          probability: print(format, of.probability, of),
        }),
    of.missing === null
      ? t('certainty.far')
      : t('certainty.missing', { count: of.missing }),
  ];
}

/** How sure it is that few deployments fail, and what one more failure would do or how many more are needed. */
export function Certainty(props: { certainty: DeliveryCertainty }) {
  const { certainty } = props;
  const t = useT();
  const format = useHoneFormat();
  const isReached = certainty.probability >= certainty.required;
  const sentences = isReached
    ? reached(t, format, certainty)
    : needed(t, format, certainty);
  const title = t('certainty.title');
  return (
    <Card className={styles.autonomy}>
      <CardBody>
        <section aria-label={title}>
          <Flex justify="between" align="center" gap="2">
            <Text as="h3" weight="bold">
              {title}
            </Text>
            <MeasureDefinition
              title={title}
              definition={t('certainty.definition', {
                threshold: printShare(format, certainty.threshold),
              })}
              remarks={[]}
            />
          </Flex>
          <p className={isReached ? styles.certainty : styles.uncertain}>
            {sentences.join(' ')}
          </p>
        </section>
      </CardBody>
    </Card>
  );
}
