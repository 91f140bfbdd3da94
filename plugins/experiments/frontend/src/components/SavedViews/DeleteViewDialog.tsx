import { parseEntityRef } from '@backstage/catalog-model';
import type { SavedView } from '@hone/backstage-plugin-experiments-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { ChangeDialog } from '../ChangeDialog';
import { useDeleteView } from './useSavedViews';

/** Deletes an own view, and says who loses it. */
export function DeleteViewDialog(props: {
  view: SavedView;
  onDeleted: () => void;
  onClose: () => void;
}) {
  const { view, onDeleted, onClose } = props;
  const t = useT();
  const deleting = useDeleteView();
  return (
    <ChangeDialog
      title={t('views.deleteTitle', { name: view.name })}
      confirmLabel={t('views.delete')}
      change={deleting}
      onConfirm={() => deleting.mutate(view.id, { onSuccess: onDeleted })}
      onClose={onClose}
    >
      <Text>
        {view.sharedWith
          ? t('views.deleteShared', {
              group: parseEntityRef(view.sharedWith).name,
            })
          : t('views.deleteOwn')}
      </Text>
    </ChangeDialog>
  );
}
