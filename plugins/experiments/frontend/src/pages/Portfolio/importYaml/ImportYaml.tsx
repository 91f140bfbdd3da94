import { Button } from '@backstage/ui';
import { RiUpload2Line } from '@remixicon/react';
import { lazy, Suspense, useState } from 'react';
import { useT } from '../../../hooks/useT';

const ImportDialog = lazy(() =>
  import('./ImportDialog').then(m => ({ default: m.ImportDialog })),
);

/** The way to experiments that were written as code. */
export function ImportYaml() {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiUpload2Line aria-hidden />}
        onPress={() => setOpen(true)}
      >
        {t('importYaml.open')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ImportDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
