import type { Explanation } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { newExperimentOn } from '../../../hooks/experimentLinks';
import { useT } from '../../../hooks/useT';
import { CopyLink } from '../../MetricExplorer/controls/CopyLink';
import { EvidenceChart } from '../chart/EvidenceChart';
import { AboutExplanation } from './AboutExplanation';
import { Causes } from './Causes';
import { ExportCauses } from './ExportCauses';
import { SentenceList } from './SentenceList';
import styles from '../ExplainDegradation.module.css';

/** What was found: a sentence, the chart as its proof, ranked causes, and what was ruled out or missing. */
export function ExplanationResult(props: { explanation: Explanation }) {
  const { explanation } = props;
  const { entityRef, at, found, summary, target, unseen } = explanation;
  const t = useT();
  const format = useHoneFormat();
  return (
    <Flex direction="column" gap="4">
      <div>
        <Text as="p" variant="title-x-small" className={styles.sentence}>
          {found ? summary : t('explain.nothing', { at: format.moment(at) })}
        </Text>
        {!found && <p className={styles.text}>{t('explain.nothingHint')}</p>}
        <AboutExplanation explanation={explanation} />
      </div>
      <Flex gap="3" align="center" className={styles.wrap}>
        {found && (
          <ButtonLink
            variant="secondary"
            size="small"
            href={newExperimentOn(entityRef)}
          >
            {t('explain.causes.problem')}
          </ButtonLink>
        )}
        <CopyLink />
        {found && <ExportCauses explanation={explanation} />}
      </Flex>
      {target && (
        <EvidenceChart
          evidence={target}
          explanation={explanation}
          onset={at}
          mark="noticed"
        />
      )}
      {found && <Causes explanation={explanation} />}
      {unseen > 0 && (
        <p className={styles.text}>{t('explain.unseen', { count: unseen })}</p>
      )}
      <SentenceList
        title={t('explain.ruledOut')}
        sentences={explanation.ruledOut}
      />
      <SentenceList
        title={t('explain.warnings')}
        sentences={explanation.warnings}
      />
    </Flex>
  );
}
