import type {
  Learning,
  LearningInput,
} from '@hone/backstage-plugin-experiments-common';
import { useState } from 'react';
import { ChangeDialog } from '../../../components/ChangeDialog';
import { useLearningChange } from '../../../hooks/useLearningChange';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import { problemOf, toDraft, toInput } from './learningDraft';
import { LearningFields } from './LearningFields';

/** Changes what a learning says. */
export function EditLearningDialog(props: {
  learning: Learning;
  onClose: () => void;
}) {
  const { learning, onClose } = props;
  const t = useT();
  const toast = useToast();
  const [draft, setDraft] = useState(() => toDraft(learning));
  const [asked, setAsked] = useState(false);
  const change = useLearningChange<LearningInput>((api, input) =>
    api.update(learning.key, learning.revision, input),
  );
  const problem = problemOf(draft);
  const save = () => {
    setAsked(true);
    if (problem) return;
    change.mutate(toInput(draft), {
      onSuccess: ({ key }) => {
        toast(t('learnings.card.saved', { key }));
        onClose();
      },
    });
  };
  return (
    <ChangeDialog
      title={t('learnings.form.editTitle', { key: learning.key })}
      confirmLabel={t('learnings.form.save')}
      change={change}
      problem={asked && problem ? t(`learnings.form.${problem}`) : null}
      width={640}
      onConfirm={save}
      onClose={onClose}
    >
      <LearningFields
        draft={draft}
        metric={learning.metric?.title ?? t('metric')}
        onChange={patch => setDraft(current => ({ ...current, ...patch }))}
      />
    </ChangeDialog>
  );
}
