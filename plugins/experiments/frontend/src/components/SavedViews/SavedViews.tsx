import type {
  SavedView,
  SavedViewInput,
} from '@hone/backstage-plugin-experiments-common';
import { Button, Flex, MenuTrigger, Text } from '@backstage/ui';
import { RiArrowDownSLine, RiBookmarkLine } from '@remixicon/react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { DeleteViewDialog } from './DeleteViewDialog';
import { SaveViewDialog } from './SaveViewDialog';
import { useOpenedView } from './useOpenedView';
import { useSavedViews } from './useSavedViews';
import { isUnchanged, viewQuery, viewSearch } from './viewQuery';
import { ViewsMenu } from './ViewsMenu';

/**
 * The named views of a page that keeps its filters in the address: open, save, share, delete. `?view=` in the address opens one.
 */
export function SavedViews(props: { page: SavedViewInput['page'] }) {
  const { page } = props;
  const t = useT();
  const toast = useToast();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { views, error } = useSavedViews(page);
  const opened = useOpenedView(views);
  const [dialog, setDialog] = useState<'save' | 'delete' | null>(null);
  const current = opened === 'missing' ? null : opened;
  const close = () => setDialog(null);
  const show = (view: SavedView) => navigate({ search: viewSearch(view) });
  const changed = current !== null && !isUnchanged(search, current);

  return (
    <Flex align="center" gap="2">
      <MenuTrigger>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiBookmarkLine aria-hidden />}
          iconEnd={<RiArrowDownSLine aria-hidden />}
        >
          {current
            ? t(changed ? 'views.changed' : 'views.opened', {
                name: current.name,
              })
            : t('views.title')}
        </Button>
        <ViewsMenu
          views={views ?? []}
          current={current}
          onSave={() => setDialog('save')}
          onDelete={() => setDialog('delete')}
        />
      </MenuTrigger>
      {opened === 'missing' && (
        <Text role="status" variant="body-small">
          {t('views.missing')}
        </Text>
      )}
      {error && (
        <Text role="alert" variant="body-small">
          {t('views.failed', { message: error.message })}
        </Text>
      )}
      {dialog === 'save' && (
        <SaveViewDialog
          page={page}
          query={viewQuery(search)}
          views={views ?? []}
          current={current ?? undefined}
          onSaved={view => {
            close();
            toast(t('views.saved', { name: view.name }));
            show(view);
          }}
          onClose={close}
        />
      )}
      {dialog === 'delete' && current && (
        <DeleteViewDialog
          view={current}
          onDeleted={() => {
            close();
            toast(t('views.deleted', { name: current.name }));
            navigate({ search: viewQuery(search) }, { replace: true });
          }}
          onClose={close}
        />
      )}
    </Flex>
  );
}
