import { group } from 'd3-array';
import { readCsv } from '../data/readCsv';

/**
 * A headline test: counts per arm, in the order of the file.
 */
export interface HeadlineTest {
  id: string;
  /** YYYYWW; the first week of tests that ran longer. */
  week: number;
  arms: string[];
  impressions: number[];
  clicks: number[];
}

const isCount = (text: string) => /^\d+$/.test(text);

export function toTests(
  rows: readonly Record<string, string>[],
): HeadlineTest[] {
  const usable = rows.filter(
    row => isCount(row.impressions) && isCount(row.clicks),
  );
  return Array.from(
    group(usable, row => row.test_id),
    ([id, arms]) => ({
      id,
      week: Math.min(...arms.map(row => Number(row.week))),
      arms: arms.map(row => row.arm),
      impressions: arms.map(row => Number(row.impressions)),
      clicks: arms.map(row => Number(row.clicks)),
    }),
  );
}

export async function readTests(file: string): Promise<HeadlineTest[]> {
  return toTests(await readCsv(file));
}
