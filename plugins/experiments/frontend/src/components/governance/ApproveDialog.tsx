import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { ErrorPanel, LoadingPanel } from '@hone/react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { useGovernance } from '../../hooks/useGovernance';
import { useT } from '../../hooks/useT';
import { JudgeDialog } from './JudgeDialog';

/** Approves from where the content of the approval is not read yet: it is read first. */
export function ApproveDialog(props: {
  experiment: Experiment;
  onClose: () => void;
}) {
  const { experiment, onClose } = props;
  const { key } = experiment;
  const t = useT();
  const query = useGovernance(key);
  if (query.data) {
    return (
      <JudgeDialog
        governance={query.data}
        experiment={experiment}
        verdict="approve"
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={520}>
      <DialogHeader>{t('judge.title.approve', { key })}</DialogHeader>
      <DialogBody>
        {query.error ? (
          <ErrorPanel
            title={t('error.load')}
            error={query.error}
            onRetry={() => query.refetch()}
            isRetrying={query.isFetching}
          />
        ) : (
          <LoadingPanel height={160} />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
