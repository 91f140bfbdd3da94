import { Flex } from '@backstage/ui';
import {
  EvidenceGrade,
  GradeMark,
  LifecycleOutcome,
  LifecycleStatus,
  RecommendationWord,
  Recommendation,
  SimulatedChip,
  StatusChip,
} from '../../src';
import { Section } from './Section';

const GRADES: EvidenceGrade[] = ['A', 'B', 'C', 'D'];
const STATUSES: LifecycleStatus[] = [
  'idea',
  'draft',
  'in-review',
  'scheduled',
  'running',
  'paused',
  'decide',
  'watching',
];
const OUTCOMES: LifecycleOutcome[] = [
  'shipped',
  'rolled-back',
  'stopped-learned',
  'inconclusive',
  'not-valid',
];
const RECOMMENDATIONS: Recommendation[] = [
  'ship',
  'rollback',
  'extend',
  'review',
  'inconclusive',
  'invalid',
];

/** Grades and states. */
export function Words() {
  return (
    <Section title="Grades and states">
      <Flex direction="column" gap="4">
        <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
          {GRADES.map(grade => (
            <GradeMark key={grade} grade={grade} />
          ))}
          {GRADES.map(grade => (
            <GradeMark key={grade} grade={grade} size="large" explain={false} />
          ))}
          <SimulatedChip />
        </Flex>
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {STATUSES.map(status => (
            <StatusChip key={status} status={status} />
          ))}
          {OUTCOMES.map(outcome => (
            <StatusChip key={outcome} status="closed" outcome={outcome} />
          ))}
        </Flex>
        <Flex gap="4" style={{ flexWrap: 'wrap' }}>
          {RECOMMENDATIONS.map(recommendation => (
            <RecommendationWord
              key={recommendation}
              recommendation={recommendation}
            />
          ))}
        </Flex>
      </Flex>
    </Section>
  );
}
