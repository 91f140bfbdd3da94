import type { FitnessReport } from '@hone/backstage-plugin-metrics-common';
import { useT } from '../hooks/useT';
import { MarkedWord } from './MarkedWord';
import type { Shape, Tone } from './ShapeMark';

type Verdict = FitnessReport['verdict'];

const MARKS: Record<Verdict, readonly [Shape, Tone]> = {
  trustworthy: ['disc', 'better'],
  doubtful: ['half-disc', 'attention'],
  lies: ['diamond', 'worse'],
  'too-short': ['dashed-ring', 'unclear'],
};

/** Whether a metric can carry an experiment, in a word. */
export function FitnessWord(props: { verdict: Verdict | null }) {
  const { verdict } = props;
  const t = useT();
  return (
    <MarkedWord mark={verdict ? MARKS[verdict] : ['ring', 'unclear']}>
      {t(`telemetry.fitness.${verdict ?? 'none'}`)}
    </MarkedWord>
  );
}
