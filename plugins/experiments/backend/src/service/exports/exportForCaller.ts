import type { ExportFormat } from '@hone/backstage-plugin-experiments-common';
import { findAnalysis } from '../../store/analyses';
import { experimentKey } from '../../store/experiments';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';
import { toAnalysis } from '../views/toAnalysis';
import { viewExperiment } from '../views/viewExperiment';
import { toCsv } from './toCsv';
import { toDefinition } from './toDefinition';
import { toJson } from './toJson';
import { toMarkdown } from './toMarkdown';
import type { Exported } from './types';

const FORMATS: Record<
  ExportFormat,
  { type: string; extension: string; write(exported: Exported): string }
> = {
  markdown: { type: 'text/markdown', extension: 'md', write: toMarkdown },
  csv: { type: 'text/csv', extension: 'csv', write: toCsv },
  json: { type: 'application/json', extension: 'json', write: toJson },
  yaml: { type: 'application/yaml', extension: 'yaml', write: toDefinition },
};

/**
 * An experiment with its newest analysis as a file.
 */
export async function exportForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
  format: ExportFormat,
): Promise<{ type: string; name: string; text: string }> {
  const { record, ...access } = await loadReadable(context, caller, key);
  const [experiment, analysis] = await Promise.all([
    viewExperiment(context, caller, record, access),
    findAnalysis(context.knex, record.id, 'latest'),
  ]);
  const { type, extension, write } = FORMATS[format];
  return {
    type,
    name: `${experimentKey(record.number)}.${extension}`,
    text: write({
      experiment,
      analysis: analysis ? toAnalysis(analysis, access.rights) : null,
    }),
  };
}
