import type {
  LearningsApi,
  NewLearning,
} from '@hone/backstage-plugin-experiments-common';
import { teamRef } from '../organisation/teams';

/** What the organisation learnt from experiments that are closed. */
const LEARNINGS: NewLearning[] = [
  {
    sourceRef: 'demo-review-half-day',
    experimentKey: 'EXP-001',
    stance: 'supports',
    learning: {
      title: 'Reviews within half a day shorten lead time',
      text: 'Most of the lead time of a change was waiting for its first review.',
      claim: 'improves',
      kind: 'review',
      topic: 'review',
      conditions: ['Teams with more than three reviewers'],
      ownerRef: teamRef('checkout'),
    },
  },
  {
    sourceRef: 'demo-one-page-checkout',
    experimentKey: 'EXP-003',
    stance: 'supports',
    learning: {
      title: 'A checkout on one page is completed more often',
      text: 'Each page that a customer does not have to load keeps some of them.',
      claim: 'improves',
      kind: 'checkout',
      topic: 'checkout',
      conditions: ['Customers who know what they want'],
      ownerRef: teamRef('checkout'),
    },
  },
  {
    sourceRef: 'demo-load-test-gate',
    experimentKey: 'EXP-004',
    stance: 'supports',
    learning: {
      title: 'A load test before every merge changes nothing that we can see',
      text: 'It cost eleven minutes per merge, and what it would have found was found later the same day.',
      claim: 'no-effect',
      kind: 'testing',
      topic: 'testing',
      conditions: ['Services with a canary'],
      ownerRef: teamRef('orders'),
    },
  },
];

/**
 * Registers what was learnt. Doing it again changes nothing.
 */
export async function loadLearnings({
  learnings,
  token,
}: {
  learnings: LearningsApi;
  token(pluginId: 'hone-experiments'): Promise<string>;
}): Promise<void> {
  for (const learning of LEARNINGS) {
    await learnings.create(learning, {
      token: await token('hone-experiments'),
    });
  }
}
