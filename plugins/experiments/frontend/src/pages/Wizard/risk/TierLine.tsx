import type { PlanAssessment } from '@hone/backstage-plugin-experiments-common';
import { Text } from '@backstage/ui';
import { useT, type T } from '../../../hooks/useT';

/** "T1 = 1 review: Peer", or that the plan starts by itself. */
export function tierWords(t: T, risk: PlanAssessment): string {
  const { assessment, seats } = risk;
  const { tier } = assessment;
  if (seats.length === 0) return t('planRisk.alone', { tier });
  return t('planRisk.reviews', {
    tier,
    count: seats.reduce((sum, seat) => sum + seat.count, 0),
    seats: seats.map(seat => seat.title).join(', '),
  });
}

/** The tier of the plan as it stands, in one line. Silent while it is not known. */
export function TierLine(props: { risk: PlanAssessment | undefined }) {
  const { risk } = props;
  const t = useT();
  if (!risk) return null;
  return (
    <Text as="p" weight="bold">
      {tierWords(t, risk)}
    </Text>
  );
}
