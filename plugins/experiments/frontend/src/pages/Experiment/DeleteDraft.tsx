import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Text,
} from '@backstage/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { ActionError } from '../../components/ActionError';
import { useExperimentsApi } from '../../hooks/useExperimentsApi';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { queryKeys } from '../../query/queryKeys';

/** Deletes a draft after the consequence was read. */
export function DeleteDraft(props: { experiment: Experiment }) {
  const { experiment } = props;
  const t = useT();
  const api = useExperimentsApi();
  const links = useLinks();
  const navigate = useNavigate();
  const client = useQueryClient();
  const deleting = useMutation({
    mutationFn: () => api.delete(experiment.key, experiment.revision),
    onSuccess: () => {
      navigate(links.portfolio());
      client.removeQueries({ queryKey: queryKeys.experiment(experiment.key) });
      client.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
  return (
    <DialogTrigger>
      <Button variant="secondary" size="medium">
        {t('experiment.action.delete')}
      </Button>
      <Dialog width={480}>
        <DialogHeader>
          {t('experiment.confirm.delete', { key: experiment.key })}
        </DialogHeader>
        <DialogBody>
          <Text>{t('experiment.confirm.deleteText')}</Text>
          <ActionError error={deleting.error} experimentKey={experiment.key} />
        </DialogBody>
        <DialogFooter>
          <Button
            variant="primary"
            destructive
            isPending={deleting.isPending}
            onPress={() => deleting.mutate()}
          >
            {t('experiment.confirm.deleteButton')}
          </Button>
          <Button variant="secondary" slot="close">
            {t('cancel')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}
