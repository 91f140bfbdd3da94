import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { Radio, RadioGroup } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import type { IdeaChoice, MovePlace } from '../backlogPage';
import { whyNot } from '../ideaActions';
import { useIdeaChange } from '../useIdeaChange';
import { IdeaCombobox } from './IdeaCombobox';
import { IdeaDialog } from './IdeaDialog';
import { isReason, ReasonField } from './ReasonField';

/** Ranks an idea by hand; the reason stands beside it from then on. */
export function MoveDialog(props: {
  idea: Idea;
  place: MovePlace | null;
  onClose: () => void;
}) {
  const { idea, place, onClose } = props;
  const t = useT();
  const toast = useToast();
  const [side, setSide] = useState<MovePlace['side']>(place?.side ?? 'before');
  const [neighbor, setNeighbor] = useState<IdeaChoice | null>(
    place && { key: place.neighbor.key, title: place.neighbor.title },
  );
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const change = useIdeaChange<IdeaChoice>((api, { key }) =>
    api.move(idea.key, idea.revision, {
      [side]: key,
      reason: reason.trim(),
    }),
  );
  const complete = neighbor !== null && isReason(reason);

  const move = () => {
    setAsked(true);
    if (!neighbor || !complete) return;
    change.mutate(neighbor, {
      onSuccess: () => {
        toast(t('backlog.moved', { key: idea.key }));
        onClose();
      },
    });
  };
  return (
    <IdeaDialog
      title={t('backlog.move.title', { key: idea.key })}
      confirmLabel={t('backlog.move.confirm')}
      ideaKey={idea.key}
      whyNot={whyNot(idea, 'move')}
      change={change}
      problem={asked && !complete ? t('backlog.move.needed') : null}
      onConfirm={move}
      onClose={onClose}
    >
      <RadioGroup
        label={t('backlog.move.side')}
        orientation="horizontal"
        value={side}
        onChange={value => setSide(value === 'after' ? 'after' : 'before')}
      >
        <Radio value="before">{t('backlog.move.before')}</Radio>
        <Radio value="after">{t('backlog.move.after')}</Radio>
      </RadioGroup>
      <IdeaCombobox
        label={t('backlog.move.neighbor')}
        value={neighbor}
        onChange={setNeighbor}
        exclude={[idea.key]}
      />
      <ReasonField value={reason} onChange={setReason} isRequired />
    </IdeaDialog>
  );
}
