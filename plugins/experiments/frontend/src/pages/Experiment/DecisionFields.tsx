import type { Recommendation } from '@hone/backstage-plugin-experiments-common';
import { Radio, RadioGroup, Text, TextAreaField } from '@backstage/ui';
import { EntityCombobox } from '../../components/EntityCombobox/EntityCombobox';
import { useT } from '../../hooks/useT';
import {
  DECISIONS,
  followsRecommendation,
  recommendedDecision,
  type DecisionDraft,
} from './decisions';

const OWNERS = ['Group', 'User'];

/** What was recommended, what is decided instead or likewise, why, and who looks after it. */
export function DecisionFields(props: {
  recommendation: Recommendation | undefined;
  draft: DecisionDraft;
  onChange: (change: Partial<DecisionDraft>) => void;
  /** Ctrl or ⌘ with Enter. */
  onSubmit: () => void;
}) {
  const { recommendation, draft, onChange, onSubmit } = props;
  const t = useT();
  const recommended = recommendedDecision(recommendation);
  const differs =
    draft.decision !== null &&
    !followsRecommendation(draft.decision, recommendation);
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
        value={draft.decision}
        onChange={value =>
          onChange({ decision: DECISIONS.find(one => one === value) ?? null })
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
        value={draft.reason}
        onChange={reason => onChange({ reason })}
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
      <EntityCombobox
        label={t('experiment.decide.nextOwner')}
        description={t('experiment.decide.nextOwnerHint')}
        placeholder={t('experiment.decide.nextOwnerPlaceholder')}
        kinds={OWNERS}
        value={draft.nextOwnerRef}
        onChange={nextOwnerRef => onChange({ nextOwnerRef })}
      />
    </>
  );
}
