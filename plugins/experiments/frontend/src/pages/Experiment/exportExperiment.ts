import type {
  Analysis,
  Experiment,
} from '@hone/backstage-plugin-experiments-common';

function escapeCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\r?\n/g, ' ');
}

function number(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 1e4) / 1e4);
}

/** The experiment with its latest analysis, as the API gives it. */
export function toJson(
  experiment: Experiment,
  analysis: Analysis | null,
): string {
  const { allowedActions: _, ...stored } = experiment;
  return `${JSON.stringify({ experiment: stored, analysis }, null, 2)}\n`;
}

/** The same for people: English, because exports are read outside the portal. */
export function toMarkdown(
  experiment: Experiment,
  analysis: Analysis | null,
): string {
  const { hypothesis, verdict } = experiment;
  const lines = [
    `# ${experiment.key} ${experiment.title}`,
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
    `**Problem.** ${hypothesis.problem}`,
    '',
    `**Solution.** ${hypothesis.solution}`,
    '',
    `**Metric.** ${hypothesis.metric}`,
    '',
    '## Verdict',
    '',
    verdict ? verdict.sentence.text : 'No verdict yet.',
    '',
  ];
  if (analysis) {
    lines.push(
      '| Metric | Role | Estimate | Lower | Upper | n | State |',
      '| --- | --- | ---: | ---: | ---: | ---: | --- |',
      ...analysis.results.map(
        result =>
          `| ${escapeCell(result.title)} | ${result.role} | ${number(
            result.estimate,
          )} | ${number(result.interval?.[0] ?? null)} | ${number(
            result.interval?.[1] ?? null,
          )} | ${result.n} | ${result.state} |`,
      ),
      '',
      `Evidence ${analysis.verdict.grade}. Method ${analysis.method} ${analysis.version}, seed ${analysis.seed}, inputs ${analysis.inputsHash}, data up to ${analysis.asOf}.`,
      '',
    );
  }
  if (experiment.simulated) lines.push('The data are simulated.', '');
  return lines.join('\n');
}
