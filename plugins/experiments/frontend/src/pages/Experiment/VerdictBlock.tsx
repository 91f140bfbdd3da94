import type {
  Analysis,
  Experiment,
} from '@hone/backstage-plugin-experiments-common';
import { NotEnoughData, useNow } from '@hone/react';
import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import { elapsed } from '../../components/elapsed';
import { ExperimentVerdict } from '../../components/ExperimentVerdict';
import { useT } from '../../hooks/useT';

/** The sentence of the page, or what stands in its place until there is one. */
export function VerdictBlock(props: {
  experiment: Experiment;
  analysis: Analysis | undefined;
  onWhy: () => void;
}) {
  const { experiment, analysis, onWhy } = props;
  const { verdict } = experiment;
  const t = useT();
  if (!verdict) {
    const started = Boolean(experiment.startedAt);
    const open = ['running', 'paused'].includes(experiment.status);
    return (
      <Card>
        <CardBody>
          <Text as="p">
            {!started && t('experiment.noVerdict.draft')}
            {started && open && t('experiment.noVerdict.running')}
            {started && !open && t('experiment.noVerdict.other')}
          </Text>
        </CardBody>
      </Card>
    );
  }
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3">
          <ExperimentVerdict
            experiment={experiment}
            analysis={analysis}
            size="large"
            actions={
              <Button size="small" variant="secondary" onPress={onWhy}>
                {t('why.button')}
              </Button>
            }
          />
          {verdict.sealed && <SealedNote experiment={experiment} />}
        </Flex>
      </CardBody>
    </Card>
  );
}

/** Where the effect will stand, and when it opens. */
function SealedNote(props: { experiment: Experiment }) {
  const { experiment } = props;
  const t = useT();
  const progress = elapsed(experiment, useNow());
  return (
    <NotEnoughData
      title={t('experiment.sealed')}
      n={progress?.at ?? experiment.verdict?.n ?? 0}
      needed={progress?.of ?? null}
      unit={progress ? t(`experiment.units.${progress.unit}`) : undefined}
      forecast={experiment.plannedEndAt}
      detail={t('experiment.sealedText')}
    />
  );
}
