import type {
  Experiment,
  ExportFormat,
} from '@hone/backstage-plugin-experiments-common';
import { useMutation } from '@tanstack/react-query';
import { downloadText } from '../../components/downloadText';
import { useExperimentsApi } from '../../hooks/useExperimentsApi';

const FILES: Record<ExportFormat, { extension: string; type: string }> = {
  markdown: { extension: 'md', type: 'text/markdown' },
  csv: { extension: 'csv', type: 'text/csv' },
  json: { extension: 'json', type: 'application/json' },
  yaml: { extension: 'yaml', type: 'application/yaml' },
};

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  'markdown',
  'csv',
  'json',
  'yaml',
];

/** Fetches an experiment as a file and hands it to the browser. */
export function useExport(experiment: Pick<Experiment, 'key'>) {
  const api = useExperimentsApi();
  return useMutation({
    mutationFn: async (format: ExportFormat) => {
      const text = await api.export(experiment.key, format);
      const { extension, type } = FILES[format];
      downloadText(`${experiment.key}.${extension}`, type, text);
    },
  });
}
