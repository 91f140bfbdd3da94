import type {
  Experiment,
  ExportFormat,
} from '@hone/backstage-plugin-experiments-common';

/** A file of an experiment in the form that was asked for, in short. */
export function demoExport(
  experiment: Experiment,
  format: ExportFormat,
): string {
  const { key, title, status, verdict } = experiment;
  switch (format) {
    case 'json':
      return `${JSON.stringify(experiment, null, 2)}\n`;
    case 'csv':
      return `key,title,status\r\n${key},"${title.replace(
        /"/g,
        '""',
      )}",${status}\r\n`;
    case 'yaml':
      return `apiVersion: hone.dev/v1\nkind: Experiment\nmetadata:\n  name: ${key.toLocaleLowerCase(
        'en-US',
      )}\nspec:\n  title: ${JSON.stringify(title)}\n`;
    default:
      return `# ${key} ${title}\n\n${
        verdict ? verdict.sentence.text : 'No verdict yet.'
      }\n`;
  }
}
