import type { Governance } from '@hone/backstage-plugin-experiments-common';
import { WhyNot } from '@hone/react';
import { Flex } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import type { JudgeVerdict } from './JudgeDialog';
import { judgeWhyNot } from './judgeRights';
import styles from './governance.module.css';

const VERDICTS: JudgeVerdict[] = ['approve', 'question', 'reject'];

/** Approve, ask, reject, or start past all of it. */
export function JudgeActions(props: {
  governance: Governance;
  onJudge: (verdict: JudgeVerdict) => void;
  onBreakGlass: () => void;
}) {
  const { governance, onJudge, onBreakGlass } = props;
  const { breakGlassOffer } = governance;
  const t = useT();
  const whyNot = judgeWhyNot(governance, t('judge.noSeat'));
  return (
    <Flex gap="2" className={styles.wrap}>
      {VERDICTS.map(verdict => (
        <WhyNot
          key={verdict}
          action={t(`judge.${verdict}`)}
          whyNot={whyNot}
          placement="popover"
          variant={verdict === 'approve' ? 'primary' : 'secondary'}
          onPress={() => onJudge(verdict)}
        />
      ))}
      <WhyNot
        action={t('breakGlass.button')}
        whyNot={
          breakGlassOffer.allowed
            ? null
            : breakGlassOffer.whyNot ?? t('judge.noSeat')
        }
        placement="popover"
        variant="tertiary"
        destructive
        onPress={onBreakGlass}
      />
    </Flex>
  );
}
