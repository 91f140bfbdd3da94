import { group } from 'd3-array';
import { join } from 'node:path';
import { readCsv } from '../data/readCsv';
import { parsePValue } from './parsePValue';

/**
 * What is known of a finding before anybody repeats it.
 */
export interface Finding {
  id: string;
  pValue: number | null;
  /** Probabilities that people gave. */
  beliefs: number[];
}

function toProbability(text: string | undefined): number[] {
  if (!text) return [];
  const value = Number(text);
  return value >= 0 && value <= 1 ? [value] : [];
}

/**
 * Reads the inputs only: neither outcomes nor prices of a market. Answers that are no probabilities are left out.
 */
export async function readFindings(folder: string): Promise<Finding[]> {
  const findings = await readCsv(join(folder, 'findings.csv'));
  const responses = group(
    await readCsv(join(folder, 'survey_responses.csv')),
    row => row.study_id,
  );
  return findings.map(row => {
    const answers = responses.get(row.study_id) ?? [];
    const beliefs = answers.flatMap(answer => toProbability(answer.response));
    return {
      id: row.study_id,
      pValue: parsePValue(row.original_pval ?? ''),
      beliefs: beliefs.length > 0 ? beliefs : toProbability(row.survey_mean),
    };
  });
}
