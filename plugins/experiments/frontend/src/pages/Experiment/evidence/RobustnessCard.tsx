import type {
  Analysis,
  Experiment,
  RobustnessReport,
} from '@hone/backstage-plugin-experiments-common';
import {
  ErrorPanel,
  LoadingPanel,
  PlaceboStrip,
  SpecificationCurve,
  useHoneFormat,
  WhyNot,
} from '@hone/react';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { ActionError } from '../../../components/ActionError';
import { FactList } from '../../../components/FactList';
import { useT } from '../../../hooks/useT';
import { useRobustness } from './useRobustness';
import { useRobustnessWords } from './useRobustnessWords';

/** Would other reasonable choices have said the same? Computed when somebody asks, from the stored values. */
export function RobustnessCard(props: {
  experiment: Experiment;
  analysis: Analysis;
}) {
  const { experiment, analysis } = props;
  const t = useT();
  const { sealed } = analysis.verdict;
  const { stored, run } = useRobustness(experiment.key, analysis.id, !sealed);
  const report = stored.data;
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="3">
          <Text as="h3" weight="bold">
            {t('experiment.robustness.title')}
          </Text>
          <Text as="p">{t('experiment.robustness.text')}</Text>
          {stored.error && (
            <ErrorPanel
              title={t('error.load')}
              error={stored.error}
              onRetry={() => stored.refetch()}
              isRetrying={stored.isFetching}
            />
          )}
          {!report && !stored.error && !run.isPending && (
            <WhyNot
              action={t('experiment.robustness.run')}
              whyNot={sealed ? t('experiment.robustness.sealed') : null}
              onPress={() => run.mutate()}
              size="medium"
            />
          )}
          <ActionError error={run.error} experimentKey={experiment.key} />
          <Text as="p" role="status">
            {run.isPending && t('experiment.robustness.running')}
          </Text>
          {run.isPending && <LoadingPanel height={280} />}
          {report && <Report report={report} analysis={analysis} />}
        </Flex>
      </CardBody>
    </Card>
  );
}

function Report(props: { report: RobustnessReport; analysis: Analysis }) {
  const { report, analysis } = props;
  const t = useT();
  const format = useHoneFormat();
  const words = useRobustnessWords();
  const primary = analysis.results.find(({ role }) => role === 'primary');
  const print = { scale: primary?.scale, unit: primary?.unit };
  const sentence = words.sentence(report.sentence);
  const chosen = report.specifications.find(one => one.chosen)?.estimate;
  return (
    <>
      <SpecificationCurve
        {...print}
        title={t('experiment.robustness.curve')}
        summary={sentence}
        specifications={report.specifications.map(one => ({
          ...one,
          choices: words.choices(one.choices),
        }))}
        headingLevel={4}
      />
      {report.placebos.length > 0 ? (
        <PlaceboStrip
          {...print}
          title={t('experiment.robustness.placebos')}
          summary={t('experiment.robustness.placebosText')}
          placebos={report.placebos.map(words.placebo)}
          effect={chosen ?? null}
          headingLevel={4}
        />
      ) : (
        <Text as="p">{t('experiment.robustness.placebosNone')}</Text>
      )}
      <FactList
        facts={[
          [
            t('experiment.robustness.median'),
            report.curve
              ? format.effect(report.curve.median, print)
              : t('none'),
          ],
          [t('experiment.robustness.at'), format.moment(report.createdAt)],
          [t('why.version'), report.version],
          [t('why.seed'), report.seed],
          [t('why.inputs'), <code key="hash">{report.inputsHash}</code>],
        ]}
      />
    </>
  );
}
