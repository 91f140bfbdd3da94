import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { WhyNot } from '@hone/react';
import { useT } from '../../../hooks/useT';
import { useBacklogPage } from '../backlogPage';
import { isPossible, whyNot } from '../ideaActions';

/** The way from the factors to their fields, or why they cannot be changed. */
export function EditFactorsButton(props: {
  idea: Idea;
  /** Called before the dialog opens, so that what is around the button can close. */
  onAsk?: () => void;
}) {
  const { idea, onAsk } = props;
  const t = useT();
  const { ask } = useBacklogPage();
  if (!isPossible(idea, 'edit')) return null;
  return (
    <WhyNot
      action={t('backlog.editFactors')}
      whyNot={whyNot(idea, 'edit')}
      size="small"
      onPress={() => {
        onAsk?.();
        ask({ kind: 'factors', idea });
      }}
    />
  );
}
