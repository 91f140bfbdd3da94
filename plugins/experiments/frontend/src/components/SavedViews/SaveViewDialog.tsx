import type {
  SavedView,
  SavedViewInput,
} from '@hone/backstage-plugin-experiments-common';
import { Select, Text, TextField } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { ChangeDialog } from '../ChangeDialog';
import { useGroupOptions } from './useGroupOptions';
import { useSaveView } from './useSavedViews';

const NOBODY = 'nobody';

/** Names the filters that are shown, for the reader or for a group of the reader. */
export function SaveViewDialog(props: {
  page: SavedViewInput['page'];
  query: string;
  views: readonly SavedView[];
  /** The view that was opened, whose name is proposed. */
  current?: SavedView;
  onSaved: (view: SavedView) => void;
  onClose: () => void;
}) {
  const { page, query, views, current, onSaved, onClose } = props;
  const t = useT();
  const groups = useGroupOptions();
  const saving = useSaveView();
  const [name, setName] = useState(current?.own ? current.name : '');
  const [group, setGroup] = useState(
    (current?.own && current.sharedWith) || NOBODY,
  );
  const [asked, setAsked] = useState(false);
  const trimmed = name.trim();
  const replaces = views.some(view => view.own && view.name === trimmed);
  const save = () => {
    setAsked(true);
    if (!trimmed) return;
    saving.mutate(
      {
        page,
        query,
        name: trimmed,
        sharedWith: group === NOBODY ? null : group,
      },
      { onSuccess: onSaved },
    );
  };
  return (
    <ChangeDialog
      title={t('views.saveTitle')}
      confirmLabel={replaces ? t('views.replace') : t('views.save')}
      change={saving}
      problem={asked && !trimmed ? t('views.nameNeeded') : null}
      onConfirm={save}
      onClose={onClose}
    >
      <TextField
        label={t('views.name')}
        value={name}
        onChange={setName}
        maxLength={80}
        isRequired
        autoFocus // eslint-disable-line jsx-a11y/no-autofocus -- the only thing that the dialog asks for
      />
      {replaces && <Text>{t('views.replaces', { name: trimmed })}</Text>}
      <Select
        label={t('views.share')}
        description={groups.length === 0 ? t('views.noGroups') : undefined}
        options={[{ id: NOBODY, label: t('views.nobody') }, ...groups]}
        selectedKey={group}
        onSelectionChange={key => setGroup(String(key))}
      />
    </ChangeDialog>
  );
}
