import { dataSuite } from '../data/dataSuite';
import { formatTable } from '../report/formatTable';
import type { Suite } from '../suite';
import { UsageError } from '../UsageError';
import { measurePlanner, plannerTable } from './measurePlanner';
import { predictRotation } from './predictRotation';
import { scoreRotation } from './scoreRotation';

const onData = dataSuite({
  name: 'rotation',
  question:
    'Fills the seats of rotations so that nobody carries more than they must, and proves it.',
  // There is nothing to choose: the optimum is unique up to ties, which this seed settles.
  configuration: { seed: 0 },
  predict: predictRotation,
  score: scoreRotation,
});

const SIZES = ['full', 'small', 'none'] as const;

function readSize(value: string | boolean | undefined) {
  const size = SIZES.find(one => one === (value ?? 'full'));
  if (size) return size;
  throw new UsageError(
    `--programmes has to be one of ${SIZES.join(
      ', ',
    )}, but "${value}" was given`,
  );
}

/**
 * Rotation plans against proven optima, then whole programmes with side constraints against their bounds.
 */
export const rotationSuite: Suite = {
  usage: `${onData.usage.replace(
    ' [--out',
    ' [--programmes full|small|none] [--out',
  )}
  --programmes  also plan drawn programmes with side constraints: full (default), small (seconds), none
`,
  options: { ...onData.options, programmes: { type: 'string' } },
  async run(values, output) {
    const size = readSize(values.programmes);
    const result = await onData.run(values, output);
    if (size === 'none') return result;
    const measured = await measurePlanner(size);
    output.print(`\n${formatTable(plannerTable(measured))}`);
    return { ...result, scores: { ...result.scores, programmes: measured } };
  },
};
