import type {
  Idea,
  IdeaInput,
} from '@hone/backstage-plugin-experiments-common';
import { useState } from 'react';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import { whyNot } from '../ideaActions';
import { toIdeaInput } from '../toIdeaInput';
import { useIdeaChange } from '../useIdeaChange';
import { compactFactors } from './FactorFields';
import { IdeaDialog } from './IdeaDialog';
import { IdeaFields } from './IdeaFields';

const EMPTY: IdeaInput = {
  title: '',
  entityRef: null,
  hypothesis: { problem: '', solution: '', metric: '' },
  nature: null,
  source: { type: 'person' },
  factors: {},
};

const SHORTEST_TITLE = 3;

/** Adds an idea, or changes the words of one. */
export function IdeaFormDialog(props: {
  idea: Idea | null;
  onClose: () => void;
  onSaved: (idea: Idea) => void;
}) {
  const { idea, onClose, onSaved } = props;
  const t = useT();
  const toast = useToast();
  const [input, setInput] = useState(() => (idea ? toIdeaInput(idea) : EMPTY));
  const [asked, setAsked] = useState(false);
  const change = useIdeaChange<IdeaInput>((api, next) =>
    idea ? api.update(idea.key, idea.revision, next) : api.create(next),
  );
  const complete =
    input.title.trim().length >= SHORTEST_TITLE &&
    input.hypothesis.problem.trim() !== '';

  const save = () => {
    setAsked(true);
    if (!complete) return;
    change.mutate(
      {
        ...input,
        title: input.title.trim(),
        factors: compactFactors(input.factors ?? {}),
      },
      {
        onSuccess: saved => {
          toast(t('backlog.saved', { key: saved.key }));
          onSaved(saved);
        },
      },
    );
  };
  return (
    <IdeaDialog
      title={
        idea ? t('backlog.form.editTitle', { key: idea.key }) : t('backlog.add')
      }
      confirmLabel={idea ? t('backlog.save') : t('backlog.form.add')}
      ideaKey={idea?.key ?? t('backlog.form.what')}
      whyNot={idea && whyNot(idea, 'edit')}
      change={change}
      problem={asked && !complete ? t('backlog.form.needed') : null}
      onConfirm={save}
      onClose={onClose}
      width={640}
    >
      <IdeaFields
        input={input}
        except={idea?.key}
        onChange={patch => setInput(current => ({ ...current, ...patch }))}
      />
    </IdeaDialog>
  );
}
