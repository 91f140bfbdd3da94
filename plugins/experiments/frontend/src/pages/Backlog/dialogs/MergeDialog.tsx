import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { Radio, RadioGroup, Text } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import type { IdeaChoice } from '../backlogPage';
import { whyNot } from '../ideaActions';
import { useIdeaChange } from '../useIdeaChange';
import { IdeaCombobox } from './IdeaCombobox';
import { IdeaDialog } from './IdeaDialog';
import { ReasonField } from './ReasonField';

/** The reason that stands in the way of merging any of the ideas. */
function blocked(ideas: readonly Idea[]): string | null {
  return ideas.map(idea => whyNot(idea, 'merge')).find(Boolean) ?? null;
}

/** Makes one idea of several: of those that were selected, or of one and another that is searched for. */
export function MergeDialog(props: {
  ideas: Idea[];
  into?: IdeaChoice;
  onClose: () => void;
}) {
  const { ideas, onClose } = props;
  const t = useT();
  const toast = useToast();
  const single = ideas.length === 1;
  const [into, setInto] = useState<IdeaChoice | null>(
    props.into ?? (single ? null : ideas[0]),
  );
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const change = useIdeaChange<IdeaChoice>(async (api, { key }) => {
    for (const { key: other } of ideas.filter(one => one.key !== key)) {
      // Read again: a second try goes on after those that the first one merged.
      const { revision, status } = await api.get(other);
      if (status === 'merged') continue;
      await api.transition(other, revision, {
        action: 'merge',
        into: key,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
      });
    }
    return api.get(key);
  });
  const merge = () => {
    setAsked(true);
    if (!into) return;
    change.mutate(into, {
      onSuccess: ({ key }) => {
        toast(t('backlog.merged', { key }));
        onClose();
      },
    });
  };
  return (
    <IdeaDialog
      title={
        single
          ? t('backlog.merge.titleOne', { key: ideas[0].key })
          : t('backlog.merge.title')
      }
      confirmLabel={t('backlog.merge.confirm')}
      ideaKey={ideas[0].key}
      whyNot={blocked(ideas)}
      change={change}
      problem={asked && !into ? t('backlog.merge.needed') : null}
      onConfirm={merge}
      onClose={onClose}
    >
      {single ? (
        <IdeaCombobox
          label={t('backlog.merge.into')}
          value={into}
          onChange={setInto}
          exclude={[ideas[0].key]}
        />
      ) : (
        <RadioGroup
          label={t('backlog.merge.stays')}
          value={into?.key}
          onChange={key =>
            setInto(ideas.find(idea => idea.key === key) ?? null)
          }
        >
          {ideas.map(({ key, title }) => (
            <Radio key={key} value={key}>
              {key} {title}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <Text as="p">{t('backlog.merge.text')}</Text>
      <ReasonField
        value={reason}
        onChange={setReason}
        isRequired={false}
        maxLength={2000}
      />
    </IdeaDialog>
  );
}
