import type {
  Experiment,
  ExperimentWatch,
} from '@hone/backstage-plugin-experiments-common';
import { EffectPlot, effectDomain, useHoneFormat } from '@hone/react';
import { Card, CardBody, Flex, Link, Text } from '@backstage/ui';
import { useLinks } from '../../../hooks/useLinks';
import { useT } from '../../../hooks/useT';
import styles from './WatchCard.module.css';

type WatchCheck = ExperimentWatch['checks'][number];

/** What became of a shipped change: the effect after 30, 90 and 180 days. */
export function WatchCard(props: { experiment: Experiment }) {
  const { experiment } = props;
  const { watch, primaryMetric, verdict } = experiment;
  const t = useT();
  const links = useLinks();
  if (!watch) return null;
  const direction = primaryMetric?.direction ?? 'lower-is-better';
  const scale = verdict?.scale ?? 'relative';
  const domain = effectDomain(
    watch.checks.map(({ effect, interval }) => ({
      estimate: effect,
      interval,
      direction,
    })),
  );
  return (
    <Card>
      <CardBody>
        <Text as="h3" weight="bold">
          {t('experiment.watch.title')}
        </Text>
        <Text as="p">{t('experiment.watch.text')}</Text>
        <ol className={styles.checks}>
          {watch.checks.map(check => (
            <li key={check.day} className={styles.check}>
              <WatchHead check={check} />
              {check.effect !== null && (
                <EffectPlot
                  label={t('experiment.watch.effectAt', {
                    day: String(check.day),
                    metric: primaryMetric?.title ?? t('metric'),
                  })}
                  hideLabel
                  estimate={check.effect}
                  interval={check.interval}
                  direction={direction}
                  scale={scale}
                  unit={primaryMetric?.unit}
                  domain={scale === 'relative' ? domain : undefined}
                />
              )}
              {check.sentence && (
                <p className={styles.text}>{check.sentence}</p>
              )}
            </li>
          ))}
        </ol>
        {watch.reverseTrial && (
          <Flex direction="column" gap="1">
            <Text as="p">{t('experiment.watch.reverse')}</Text>
            <Link
              href={links.backlog({ idea: watch.reverseTrial.key })}
              weight="bold"
              standalone
            >
              {watch.reverseTrial.key} {watch.reverseTrial.title}
            </Link>
          </Flex>
        )}
      </CardBody>
    </Card>
  );
}

function WatchHead(props: { check: WatchCheck }) {
  const { day, state, dueAt, doneAt } = props.check;
  const t = useT();
  const format = useHoneFormat();
  const parts = {
    day: String(day),
    state: t(`experiment.watch.state.${state}`),
    date: format.date(doneAt ?? dueAt),
  };
  return (
    <p className={styles.head}>
      {doneAt
        ? t('experiment.watch.done', parts)
        : t('experiment.watch.due', parts)}
    </p>
  );
}
