import type {
  Analysis,
  Experiment,
} from '@hone/backstage-plugin-experiments-common';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ActionError } from '../../components/ActionError';
import { downloadText } from '../../components/downloadText';
import { useExperimentsApi } from '../../hooks/useExperimentsApi';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { queryKeys } from '../../query/queryKeys';
import { toJson, toMarkdown } from './exportExperiment';

/** What is needed less often: compute again, export, use as a template. */
export function MoreMenu(props: {
  experiment: Experiment;
  analysis: Analysis | null;
}) {
  const { experiment, analysis } = props;
  const t = useT();
  const api = useExperimentsApi();
  const client = useQueryClient();
  const links = useLinks();
  const toast = useToast();
  const analyzing = useMutation({
    mutationFn: () => api.analyze(experiment.key),
    onSuccess: () => {
      toast(t('experiment.reanalyzed'));
      return client.invalidateQueries({ queryKey: queryKeys.all });
    },
  });
  const file = experiment.key.toLocaleLowerCase('en-US');
  return (
    <>
      <MenuTrigger>
        <ButtonIcon
          variant="secondary"
          size="medium"
          icon={<RiMore2Line aria-hidden />}
          aria-label={t('experiment.more')}
          isPending={analyzing.isPending}
        />
        <Menu>
          {experiment.startedAt && (
            <MenuItem onAction={() => analyzing.mutate()}>
              {t('experiment.reanalyze')}
            </MenuItem>
          )}
          <MenuItem
            onAction={() =>
              downloadText(
                `${file}.json`,
                'application/json',
                toJson(experiment, analysis),
              )
            }
          >
            {t('experiment.exportJson')}
          </MenuItem>
          <MenuItem
            onAction={() =>
              downloadText(
                `${file}.md`,
                'text/markdown',
                toMarkdown(experiment, analysis),
              )
            }
          >
            {t('experiment.exportMarkdown')}
          </MenuItem>
          <MenuItem href={links.wizard({ from: experiment.key })}>
            {t('experiment.clone')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      <ActionError error={analyzing.error} experimentKey={experiment.key} />
    </>
  );
}
