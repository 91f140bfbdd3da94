import type { MetricResult } from '@hone/backstage-plugin-experiments-common';
import type { Exported } from './types';

/** Text from people stays text: nothing in it may become markup or leave its cell. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s*\r?\n\s*/g, ' ');
}

function number(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 1e4) / 1e4);
}

function resultRow(result: MetricResult): string {
  const cells = [
    plain(result.title),
    result.role,
    number(result.estimate),
    number(result.interval?.[0] ?? null),
    number(result.interval?.[1] ?? null),
    String(result.n),
    result.state,
  ];
  return `| ${cells.join(' | ')} |`;
}

function head({ experiment }: Exported): string[] {
  const { hypothesis, verdict } = experiment;
  return [
    `# ${experiment.key} ${plain(experiment.title)}`,
    '',
    `- Service: ${experiment.entityRef}`,
    `- Owner: ${experiment.ownerRef ?? 'unknown'}`,
    `- Design: ${experiment.design}`,
    `- Status: ${experiment.outcome ?? experiment.status}`,
    `- Started: ${experiment.startedAt ?? 'not yet'}`,
    `- Plan (SHA-256): ${experiment.planHash ?? 'not sealed'}`,
    '',
    '## Hypothesis',
    '',
    `**Problem.** ${plain(hypothesis.problem)}`,
    '',
    `**Solution.** ${plain(hypothesis.solution)}`,
    '',
    `**Metric.** ${plain(hypothesis.metric)}`,
    '',
    '## Verdict',
    '',
    verdict ? plain(verdict.sentence.text) : 'No verdict yet.',
    '',
  ];
}

function deviations({ experiment }: Exported): string[] {
  return experiment.deviations.length === 0
    ? []
    : [
        'Where the trial left its sealed plan:',
        '',
        ...experiment.deviations.map(sentence => `- ${plain(sentence)}`),
        '',
      ];
}

function evidence({ analysis }: Exported): string[] {
  if (!analysis) return [];
  return [
    '| Metric | Role | Estimate | Lower | Upper | n | State |',
    '| --- | --- | ---: | ---: | ---: | ---: | --- |',
    ...analysis.results.map(resultRow),
    '',
    'Checks:',
    '',
    ...analysis.checks.map(
      ({ title, state, detail }) => `- ${title}: ${state}. ${plain(detail)}`,
    ),
    '',
    `Evidence ${analysis.verdict.grade}. Method ${analysis.method} ${analysis.version}, seed ${analysis.seed}, inputs ${analysis.inputsHash}, data up to ${analysis.asOf}.`,
    '',
  ];
}

/**
 * The experiment for people, in English, because exports are read outside the portal.
 */
export function toMarkdown(exported: Exported): string {
  return [
    ...head(exported),
    ...deviations(exported),
    ...evidence(exported),
    ...(exported.experiment.simulated ? ['The data are simulated.', ''] : []),
  ].join('\n');
}
