import type {
  Learning,
  LearningStance,
  TrialLinkInput,
} from '@hone/backstage-plugin-experiments-common';
import { Combobox, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import { ChangeDialog } from '../../../components/ChangeDialog';
import { useExperimentsApi } from '../../../hooks/useExperimentsApi';
import { useLearningChange } from '../../../hooks/useLearningChange';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import {
  useSearchList,
  type SearchItem,
} from '../../Backlog/dialogs/useSearchList';
import { StanceField } from './StanceField';

const LIMIT = 20;

/** Adds a closed experiment to a learning; by default one that challenges it. */
export function LinkDialog(props: { learning: Learning; onClose: () => void }) {
  const { learning, onClose } = props;
  const t = useT();
  const toast = useToast();
  const [experiment, setExperiment] = useState<SearchItem | null>(null);
  const [stance, setStance] = useState<LearningStance>('contradicts');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const change = useLearningChange<{ key: string; link: TrialLinkInput }>(
    (api, { key, link }) => api.link(learning.key, key, link),
  );
  const save = () => {
    setAsked(true);
    if (!experiment) return;
    change.mutate(
      {
        key: experiment.id,
        link: { stance, note: note.trim() || null },
      },
      {
        onSuccess: ({ key }) => {
          toast(t('learnings.link.done', { key }));
          onClose();
        },
      },
    );
  };
  return (
    <ChangeDialog
      title={t('learnings.link.title', { key: learning.key })}
      confirmLabel={t('learnings.link.confirm')}
      change={change}
      problem={asked && !experiment ? t('learnings.link.needed') : null}
      onConfirm={save}
      onClose={onClose}
    >
      <ClosedExperimentCombobox value={experiment} onChange={setExperiment} />
      <StanceField
        label={t('learnings.link.stance')}
        value={stance}
        onChange={setStance}
      />
      <TextAreaField
        label={t('learnings.link.note')}
        maxLength={500}
        rows={2}
        value={note}
        onChange={setNote}
      />
    </ChangeDialog>
  );
}

function ClosedExperimentCombobox(props: {
  value: SearchItem | null;
  onChange: (experiment: SearchItem | null) => void;
}) {
  const t = useT();
  const api = useExperimentsApi();
  const { list, failure } = useSearchList(async (q, signal) => {
    const { items } = await api.list(
      {
        status: ['closed', 'watching'],
        limit: LIMIT,
        ...(q ? { q } : {}),
      },
      { signal },
    );
    return items.map(({ key, title }) => ({
      id: key,
      label: `${key} ${title}`,
    }));
  });
  return (
    <Combobox
      label={t('learnings.link.experiment')}
      isRequired
      secondaryLabel={t('required')}
      description={
        failure ? t('backlog.searchFailed', { message: failure }) : undefined
      }
      placeholder={t('learnings.link.placeholder')}
      options={list}
      search={{ mode: 'server' }}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
