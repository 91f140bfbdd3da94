import type { LearningClaim } from '@hone/backstage-plugin-experiments-common';
import { Radio, RadioGroup, TextAreaField, TextField } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import type { LearningDraft } from './learningDraft';

const CLAIMS: LearningClaim[] = ['improves', 'no-effect', 'worsens'];

/** The words of a learning. */
export function LearningFields(props: {
  draft: LearningDraft;
  metric: string;
  onChange: (patch: Partial<LearningDraft>) => void;
}) {
  const { draft, metric, onChange } = props;
  const t = useT();
  return (
    <>
      <TextField
        label={t('learnings.form.title')}
        description={t('learnings.form.titleHint')}
        isRequired
        secondaryLabel={t('required')}
        maxLength={140}
        value={draft.title}
        onChange={title => onChange({ title })}
      />
      <TextAreaField
        label={t('learnings.form.text')}
        maxLength={5000}
        rows={3}
        value={draft.text}
        onChange={text => onChange({ text })}
      />
      <RadioGroup
        label={t('learnings.form.claim')}
        value={draft.claim}
        onChange={value => {
          const claim = CLAIMS.find(one => one === value);
          if (claim) onChange({ claim });
        }}
      >
        {CLAIMS.map(claim => (
          <Radio key={claim} value={claim}>
            {t(`learnings.claims.${claim}`, { metric })}
          </Radio>
        ))}
      </RadioGroup>
      <TextField
        label={t('learnings.form.kind')}
        description={t('learnings.form.kindHint')}
        isRequired
        secondaryLabel={t('required')}
        maxLength={64}
        value={draft.kind}
        onChange={kind => onChange({ kind })}
      />
      <TextField
        label={t('learnings.form.topic')}
        description={t('learnings.form.topicHint')}
        maxLength={40}
        value={draft.topic}
        onChange={topic => onChange({ topic })}
      />
      <TextAreaField
        label={t('learnings.form.conditions')}
        description={t('learnings.form.conditionsHint')}
        maxLength={2000}
        rows={2}
        value={draft.conditions}
        onChange={conditions => onChange({ conditions })}
      />
    </>
  );
}
