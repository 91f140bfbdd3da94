import type { Idea } from '@hone/backstage-plugin-experiments-common';
import type { BacklogDialog } from '../backlogPage';
import { useIdea } from '../useIdea';
import { FactorsDialog } from './FactorsDialog';
import { IdeaFormDialog } from './IdeaFormDialog';
import { IdeaTransitionDialog } from './IdeaTransitionDialog';
import { MergeDialog } from './MergeDialog';
import { MoveDialog } from './MoveDialog';
import { QuotaDialog } from './QuotaDialog';

/** The dialog that is asked for, one at a time. */
export function BacklogDialogs(props: {
  dialog: BacklogDialog | null;
  owner: string | null;
  onClose: () => void;
  onAdded: (idea: Idea) => void;
}) {
  const { dialog, owner, onClose, onAdded } = props;
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'add':
      return <IdeaFormDialog idea={null} onClose={onClose} onSaved={onAdded} />;
    case 'merge':
      return (
        <MergeDialog
          ideas={dialog.ideas}
          into={dialog.into}
          onClose={onClose}
        />
      );
    case 'quota':
      return (
        <QuotaDialog owner={owner} share={dialog.share} onClose={onClose} />
      );
    default:
      return <AboutOneIdea dialog={dialog} onClose={onClose} />;
  }
}

/** A dialog about one idea. After a conflict the idea is read again, and the dialog goes on with the new revision. */
function AboutOneIdea(props: {
  dialog: Extract<BacklogDialog, { idea: Idea }>;
  onClose: () => void;
}) {
  const { dialog, onClose } = props;
  const idea = useIdea(dialog.idea.key, dialog.idea).data ?? dialog.idea;
  switch (dialog.kind) {
    case 'edit':
      return <IdeaFormDialog idea={idea} onClose={onClose} onSaved={onClose} />;
    case 'factors':
      return <FactorsDialog idea={idea} onClose={onClose} />;
    case 'move':
      return <MoveDialog idea={idea} place={dialog.place} onClose={onClose} />;
    default:
      return (
        <IdeaTransitionDialog
          idea={idea}
          action={dialog.action}
          onClose={onClose}
        />
      );
  }
}
