import type {
  Experiment,
  LearningProposal,
  NewLearning,
} from '@hone/backstage-plugin-experiments-common';
import { useState } from 'react';
import { ChangeDialog } from '../../../components/ChangeDialog';
import { useLearningChange } from '../../../hooks/useLearningChange';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import { problemOf, toDraft, toInput } from './learningDraft';
import { LearningFields } from './LearningFields';
import { StanceField } from './StanceField';

/** Makes a closed experiment a learning, filled in with what its verdict proposes. */
export function NewLearningDialog(props: {
  experiment: Experiment;
  proposal: LearningProposal;
  onClose: () => void;
}) {
  const { experiment, proposal, onClose } = props;
  const t = useT();
  const toast = useToast();
  const [draft, setDraft] = useState(() => toDraft(proposal.learning));
  const [stance, setStance] = useState(proposal.stance);
  const [asked, setAsked] = useState(false);
  const change = useLearningChange<NewLearning>((api, input) =>
    api.create(input),
  );
  const problem = problemOf(draft);
  const save = () => {
    setAsked(true);
    if (problem) return;
    change.mutate(
      { learning: toInput(draft), experimentKey: experiment.key, stance },
      {
        onSuccess: ({ key }) => {
          toast(t('learnings.card.saved', { key }));
          onClose();
        },
      },
    );
  };
  return (
    <ChangeDialog
      title={t('learnings.form.addTitle', { key: experiment.key })}
      confirmLabel={t('learnings.form.add')}
      change={change}
      problem={asked && problem ? t(`learnings.form.${problem}`) : null}
      width={640}
      onConfirm={save}
      onClose={onClose}
    >
      <LearningFields
        draft={draft}
        metric={experiment.primaryMetric?.title ?? t('metric')}
        onChange={patch => setDraft(current => ({ ...current, ...patch }))}
      />
      <StanceField
        label={t('learnings.form.stance')}
        description={t('learnings.form.proposed', { why: proposal.why })}
        value={stance}
        onChange={setStance}
      />
    </ChangeDialog>
  );
}
