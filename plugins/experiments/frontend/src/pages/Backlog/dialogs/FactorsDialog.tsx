import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { useState } from 'react';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import { whyNot } from '../ideaActions';
import { toIdeaInput } from '../toIdeaInput';
import { useIdeaChange } from '../useIdeaChange';
import { compactFactors, FactorFields } from './FactorFields';
import { IdeaDialog } from './IdeaDialog';

/** Changes the factors of one idea; its rank follows. */
export function FactorsDialog(props: { idea: Idea; onClose: () => void }) {
  const { idea, onClose } = props;
  const t = useT();
  const toast = useToast();
  const [factors, setFactors] = useState(idea.factors);
  const change = useIdeaChange<void>(api =>
    api.update(idea.key, idea.revision, {
      ...toIdeaInput(idea),
      factors: compactFactors(factors),
    }),
  );
  const save = () =>
    change.mutate(undefined, {
      onSuccess: () => {
        toast(t('backlog.factorsSaved', { key: idea.key }));
        onClose();
      },
    });
  return (
    <IdeaDialog
      title={t('backlog.factorsTitle', { key: idea.key, title: idea.title })}
      confirmLabel={t('backlog.save')}
      ideaKey={idea.key}
      whyNot={whyNot(idea, 'edit')}
      change={change}
      onConfirm={save}
      onClose={onClose}
    >
      <FactorFields factors={factors} onChange={setFactors} />
    </IdeaDialog>
  );
}
