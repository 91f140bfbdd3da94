import type {
  Decision,
  Recommendation,
} from '@hone/backstage-plugin-experiments-common';
import { Radio, RadioGroup, Text, TextAreaField } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import {
  DECISIONS,
  followsRecommendation,
  recommendedDecision,
} from './decisions';

/** What was recommended, what is decided instead or likewise, and why. */
export function DecisionFields(props: {
  recommendation: Recommendation | undefined;
  decision: Decision | null;
  onDecision: (decision: Decision | null) => void;
  reason: string;
  onReason: (reason: string) => void;
  /** Ctrl or ⌘ with Enter. */
  onSubmit: () => void;
}) {
  const { recommendation, decision, onDecision, reason, onReason, onSubmit } =
    props;
  const t = useT();
  const recommended = recommendedDecision(recommendation);
  const differs =
    decision !== null && !followsRecommendation(decision, recommendation);
  return (
    <>
      <div>
        <Text as="h3" weight="bold">
          {t('experiment.decide.title')}
        </Text>
        {recommendation && (
          <Text as="p">
            {t('experiment.decide.recommended', {
              recommendation: t(`recommendation.${recommendation}`),
            })}
          </Text>
        )}
      </div>
      <RadioGroup
        label={t('experiment.decide.choose')}
        value={decision}
        onChange={value =>
          onDecision(DECISIONS.find(one => one === value) ?? null)
        }
      >
        {DECISIONS.map(one => (
          <Radio key={one} value={one}>
            {t(`experiment.decision.${one}`)}
            {one === recommended &&
              ` (${t('experiment.decide.recommendedMark')})`}
          </Radio>
        ))}
      </RadioGroup>
      <TextAreaField
        label={t('experiment.decide.reason')}
        description={
          differs
            ? t('experiment.decide.against')
            : t('experiment.decide.reasonHint')
        }
        value={reason}
        onChange={onReason}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            onSubmit();
          }
        }}
        isRequired
        secondaryLabel={t('required')}
        // Our own sentence speaks instead of the browser's.
        validationBehavior="aria"
        maxLength={2000}
        rows={3}
      />
    </>
  );
}
