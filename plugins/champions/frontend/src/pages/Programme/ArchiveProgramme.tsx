import type { Programme } from '@hone/backstage-plugin-champions-common';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import { ChangeDialog } from '../../components/ChangeDialog';
import layout from '../../components/layout.module.css';
import { useChange } from '../../hooks/useChange';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';

/** Ends a programme, after saying what that cancels. */
export function ArchiveProgramme(props: {
  programme: Programme;
  revision: number;
  onArchived: () => void;
}) {
  const { programme, revision, onArchived } = props;
  const { id, title } = programme;
  const t = useT();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const archive = useChange(({ champions }, _: void) =>
    champions.archive(id, revision),
  );
  return (
    <>
      <Button variant="tertiary" onPress={() => setOpen(true)}>
        {t('form.archive')}
      </Button>
      {isOpen && (
        <ChangeDialog
          title={t('form.archiveTitle', { title })}
          confirmLabel={t('form.archiveConfirm')}
          change={archive}
          destructive
          onConfirm={() =>
            archive.mutate(undefined, {
              onSuccess: () => {
                toast(t('form.archived', { title }));
                setOpen(false);
                onArchived();
              },
            })
          }
          onClose={() => setOpen(false)}
        >
          <p className={layout.sentence}>{t('form.archiveText')}</p>
        </ChangeDialog>
      )}
    </>
  );
}
