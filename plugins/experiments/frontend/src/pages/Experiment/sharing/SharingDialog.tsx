import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { useLocale } from '@hone/react';
import { ButtonIcon, Text } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { RiCloseLine } from '@remixicon/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { EntityCombobox } from '../../../components/EntityCombobox/EntityCombobox';
import { ServiceName } from '../../../components/ServiceName';
import { TransitionDialog } from '../../../components/TransitionDialogs/TransitionDialog';
import { useExperimentsApi } from '../../../hooks/useExperimentsApi';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import { queryKeys } from '../../../query/queryKeys';
import styles from './SharingDialog.module.css';

const GROUPS = ['Group'];

/** The consequence of a new list of readers, as the question that the dialog asks. */
function useConsequence(experiment: Experiment, groups: readonly string[]) {
  const t = useT();
  const locale = useLocale();
  const names = (refs: readonly string[]) =>
    new Intl.ListFormat(locale).format(
      refs.map(ref => parseEntityRef(ref).name),
    );
  const before = experiment.sharedWith;
  const added = groups.filter(ref => !before.includes(ref));
  const removed = before.filter(ref => !groups.includes(ref));
  const { key } = experiment;
  if (added.length > 0 && removed.length > 0) {
    return t('experiment.sharing.both', {
      key,
      added: names(added),
      removed: names(removed),
    });
  }
  if (added.length > 0) {
    return t('experiment.sharing.let', { key, groups: names(added) });
  }
  return removed.length > 0
    ? t('experiment.sharing.stop', { key, groups: names(removed) })
    : t('experiment.sharing.title', { key });
}

/** Which groups from outside may read an experiment. */
export function SharingDialog(props: {
  experiment: Experiment;
  onClose: () => void;
}) {
  const { experiment, onClose } = props;
  const t = useT();
  const api = useExperimentsApi();
  const client = useQueryClient();
  const toast = useToast();
  const [groups, setGroups] = useState<readonly string[]>(
    experiment.sharedWith,
  );
  const title = useConsequence(experiment, groups);
  const saving = useMutation({
    mutationFn: () =>
      api.share(experiment.key, experiment.revision, [...groups]),
    onSuccess: () => {
      toast(t('experiment.sharing.done', { key: experiment.key }));
      onClose();
      return client.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
  return (
    <TransitionDialog
      title={title}
      confirmLabel={t('experiment.sharing.save')}
      experimentKey={experiment.key}
      transition={saving}
      onConfirm={() => saving.mutate()}
      onClose={onClose}
    >
      <Text>{t('experiment.sharing.text')}</Text>
      {groups.length === 0 && <Text>{t('experiment.sharing.nobody')}</Text>}
      {groups.length > 0 && (
        <ul
          className={styles.groups}
          aria-label={t('experiment.sharing.label')}
        >
          {groups.map(ref => (
            <li key={ref} className={styles.group}>
              <ServiceName entityRef={ref} />
              <ButtonIcon
                size="small"
                variant="tertiary"
                icon={<RiCloseLine aria-hidden />}
                aria-label={t('experiment.sharing.remove', {
                  group: parseEntityRef(ref).name,
                })}
                onPress={() => setGroups(groups.filter(one => one !== ref))}
              />
            </li>
          ))}
        </ul>
      )}
      <EntityCombobox
        label={t('experiment.sharing.add')}
        placeholder={t('experiment.sharing.placeholder')}
        kinds={GROUPS}
        value={null}
        exclude={groups}
        onChange={ref => {
          if (ref) setGroups([...groups, ref]);
        }}
        picksMany
      />
    </TransitionDialog>
  );
}
