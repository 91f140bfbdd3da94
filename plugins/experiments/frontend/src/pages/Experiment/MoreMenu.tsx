import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ActionError } from '../../components/ActionError';
import { useExperimentsApi } from '../../hooks/useExperimentsApi';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { queryKeys } from '../../query/queryKeys';
import { SharingDialog } from './sharing/SharingDialog';
import { EXPORT_FORMATS, useExport } from './useExport';

/** What is needed less often: compute again, export, follow up, share. */
export function MoreMenu(props: { experiment: Experiment }) {
  const { experiment } = props;
  const t = useT();
  const api = useExperimentsApi();
  const client = useQueryClient();
  const links = useLinks();
  const toast = useToast();
  const [sharing, setSharing] = useState(false);
  const exporting = useExport(experiment);
  const analyzing = useMutation({
    mutationFn: () => api.analyze(experiment.key),
    onSuccess: () => {
      toast(t('experiment.reanalyzed'));
      return client.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
  return (
    <>
      <MenuTrigger>
        <ButtonIcon
          variant="secondary"
          size="medium"
          icon={<RiMore2Line aria-hidden />}
          aria-label={t('experiment.more')}
          isPending={analyzing.isPending || exporting.isPending}
        />
        <Menu>
          {experiment.startedAt && (
            <MenuItem onAction={() => analyzing.mutate()}>
              {t('experiment.reanalyze')}
            </MenuItem>
          )}
          <MenuItem href={links.wizard({ from: experiment.key })}>
            {t('experiment.followUp')}
          </MenuItem>
          {experiment.canShare && (
            <MenuItem onAction={() => setSharing(true)}>
              {t('experiment.sharing.menu')}
            </MenuItem>
          )}
          {EXPORT_FORMATS.map(format => (
            <MenuItem key={format} onAction={() => exporting.mutate(format)}>
              {t(`experiment.export.${format}`)}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
      <ActionError
        error={analyzing.error ?? exporting.error}
        experimentKey={experiment.key}
      />
      {sharing && (
        <SharingDialog
          experiment={experiment}
          onClose={() => setSharing(false)}
        />
      )}
    </>
  );
}
