import type { Suite } from '../suite';
import { describeRun } from '../report/describeRun';
import { formatTable } from '../report/formatTable';
import { writeJson } from '../report/writeJson';
import { resolveDataFolder } from './resolveDataFolder';

/**
 * What scoring found.
 */
export interface DataScores {
  /** Number of cases. */
  n: number;
  /** Null where the truth is not in the folder. */
  scores: Record<string, unknown>;
  /** For people: the first row is the head. */
  table: string[][];
  /** Cases that went wrong or got no answer, each with what happened. */
  remarks: string[];
}

/**
 * A benchmark on a folder of data. Predicting and scoring are two functions, so that what predicts cannot see the truth.
 */
export interface DataBenchmark<Predictions> {
  /** The suite, which is also the folder below the data folder, unless `folder` says otherwise. */
  name: string;
  folder?: string;
  /** One line: what is predicted from what. */
  question: string;
  /** All constants of the frozen configuration; each is explained where it is defined. */
  configuration: Record<string, unknown>;
  /** Reads inputs only. A case that fails is answered with nothing, never by stopping. */
  predict(folder: string): Promise<Predictions>;
  /** Reads the truth, if it is there. */
  score(folder: string, predictions: Predictions): Promise<DataScores>;
}

/**
 * Makes a suite with `--data` and `--out` of a benchmark.
 */
export function dataSuite<Predictions>(
  benchmark: DataBenchmark<Predictions>,
): Suite {
  const { name, folder = name } = benchmark;
  return {
    usage: `yarn bench ${name} [--data <folder>] [--out <predictions.json>]

${benchmark.question}

  --data  default: data/${folder} in the folder that HONE_DATA names (../shared)
  --out   file for the predictions
`,
    options: { data: { type: 'string' }, out: { type: 'string' } },
    async run(values, output) {
      const data = resolveDataFolder(values.data as string | undefined, folder);
      const run = await describeRun();
      const predictions = await benchmark.predict(data);
      if (values.out) await writeJson(String(values.out), predictions);
      const { n, scores, table, remarks } = await benchmark.score(
        data,
        predictions,
      );
      output.print(
        `${name}: ${n} cases from ${data}, code ${run.commit ?? 'unknown'}`,
      );
      output.print(`configuration ${JSON.stringify(benchmark.configuration)}`);
      output.print(formatTable(table));
      for (const remark of remarks) output.print(remark);
      return { n, scores };
    },
  };
}
