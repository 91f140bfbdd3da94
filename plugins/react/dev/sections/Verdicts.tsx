import { Button, Flex } from '@backstage/ui';
import { VerdictSentence } from '../../src';
import { Section } from './Section';

/** Verdicts of all kinds. */
export function Verdicts() {
  return (
    <Section title="Verdict">
      <Flex direction="column" gap="6">
        <VerdictSentence
          size="large"
          grade="B"
          gradeReasons={[
            '20 comparable services at the same time',
            'placebo runs passed, p .048',
            'never peeked',
          ]}
          recommendation="ship"
          simulated
          href="/experiments/EXP-013"
          sentence="Quarantine cut CI re-runs by 34% [47% to 19% fewer] against 20 comparable services, guardrails held, evidence B: ship it."
          actions={
            <>
              <Button size="small" variant="secondary">
                Why this verdict?
              </Button>
              <Button size="small" variant="tertiary">
                Challenge
              </Button>
            </>
          }
        />
        <VerdictSentence
          grade="A"
          recommendation="extend"
          provisional
          simulated
          sentence="Too early: payment success +0.6% [−0.6%, +1.7%] at 61% of the planned sample; about 7 more days decide it."
          analyzedAt="2026-12-09T09:40:00Z"
          staleSince="2026-12-09T09:52:00Z"
          source="Prometheus"
          staleConsequence="Guards fail safe: the canary is paused."
        />
        <VerdictSentence
          grade="C"
          recommendation="inconclusive"
          peeked
          sentence="The load-test gate changed nothing we can see (lead time +3% [−6%, +13%]), evidence C: stop it and keep the 11 minutes per merge."
        />
        <VerdictSentence
          grade="D"
          sealed
          size="small"
          sentence="Week 5 of 10. Adherence 86%. Effect opens on Jan 14."
        />
      </Flex>
    </Section>
  );
}
