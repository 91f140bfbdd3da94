import type { ExperimentSummary } from '@hone/backstage-plugin-experiments-common';
import { Button, Flex, Text } from '@backstage/ui';
import { useMutation } from '@tanstack/react-query';
import { downloadText } from '../../components/downloadText';
import { useExperimentsApi } from '../../hooks/useExperimentsApi';
import { useT } from '../../hooks/useT';
import { exportYaml, MAX_DOCUMENTS } from './exportYaml';
import { toCsv } from './toCsv';
import styles from './Portfolio.module.css';

/** What can be done with the selected rows: files, and nothing that changes them. */
export function SelectionBar(props: {
  chosen: ExperimentSummary[];
  onClear: () => void;
}) {
  const { chosen, onClear } = props;
  const t = useT();
  const api = useExperimentsApi();
  const asYaml = useMutation({
    mutationFn: async (keys: string[]) =>
      downloadText(
        'experiments.yaml',
        'application/yaml',
        await exportYaml(api, keys),
      ),
  });
  if (chosen.length === 0) return null;
  return (
    <Flex align="center" gap="3" className={styles.tools}>
      <Text role="status">
        {t('portfolio.chosen', { count: chosen.length })}
      </Text>
      <Button
        size="small"
        variant="secondary"
        onPress={() =>
          downloadText('experiments.csv', 'text/csv', toCsv(chosen))
        }
      >
        {t('portfolio.exportChosenCsv')}
      </Button>
      {chosen.length <= MAX_DOCUMENTS ? (
        <Button
          size="small"
          variant="secondary"
          isPending={asYaml.isPending}
          onPress={() => asYaml.mutate(chosen.map(({ key }) => key))}
        >
          {t('portfolio.exportChosenYaml')}
        </Button>
      ) : (
        <Text variant="body-small">
          {t('portfolio.tooManyForYaml', { most: String(MAX_DOCUMENTS) })}
        </Text>
      )}
      <Button size="small" variant="tertiary" onPress={onClear}>
        {t('portfolio.clearSelection')}
      </Button>
      {asYaml.error && (
        <Text role="alert" color="danger">
          {t('portfolio.exportFailed', { message: asYaml.error.message })}
        </Text>
      )}
    </Flex>
  );
}
