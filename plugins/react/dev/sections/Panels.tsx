import { Button, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import {
  EmptyPanel,
  ErrorPanel,
  HoneMarkdown,
  HoneStepper,
  LoadingPanel,
  NotEnoughData,
  NotFoundPanel,
  SidePanel,
  StalePanel,
  WhyNot,
} from '../../src';
import { Section } from './Section';

const STEPS = ['Problem', 'Solution', 'Metric', 'Plan', 'Check & start'].map(
  (label, i) => ({ id: label, label, completed: i < 2 }),
);
const COMMENT = `**Noted in the review:** the gate adds *11 minutes* per merge.

- [x] quarantine after 2 flips
- [ ] owner has 5 days

See [the plan](/experiments/EXP-013?tab=plan). \`retry=2\` is the default.`;

/** States a card can be in. */
export function Panels() {
  const [step, setStep] = useState('Metric');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Section title="Blocked actions">
        <Flex direction="column" gap="4">
          <WhyNot
            action="Start"
            whyNot="You can't start this yet: Search & Browse uses 2 of 2 slots. Deciding EXP-013 frees one, or ask the engineering manager for an exception."
            wayOut={{ label: 'Decide EXP-013', href: '#EXP-013' }}
            onPress={() => {}}
          />
          <Flex gap="2" style={{ flexWrap: 'wrap' }}>
            <WhyNot
              action="Approve"
              whyNot="Approve is off for you because you edited this plan on Monday. Any other QA/release lead can approve."
              placement="popover"
              onPress={() => {}}
            />
            <WhyNot action="Pause" whyNot={null} onPress={() => {}} />
            <Button onPress={() => setOpen(true)}>Why this verdict?</Button>
          </Flex>
        </Flex>
        <SidePanel
          isOpen={open}
          onClose={() => setOpen(false)}
          title="Why this verdict?"
          footer={<Button variant="secondary">Re-run</Button>}
        >
          <Text>
            Rule 2 matched: primary metric better, all guardrails within margin,
            quality checks passed.
          </Text>
        </SidePanel>
      </Section>
      <Section title="Wizard">
        <HoneStepper steps={STEPS} activeId={step} onSelect={setStep} />
      </Section>
      <Section title="Nothing here yet">
        <EmptyPanel
          sentence="Nothing tried here yet. The strongest candidate is Circuit breaker on issuer calls: 5 retry-storm incidents where 0.7 are expected."
          action={<Button variant="primary">Try it</Button>}
        />
      </Section>
      <Section title="Error">
        <ErrorPanel
          title="Prometheus did not answer, so the effect could not be computed."
          error={Object.assign(new Error('connect ETIMEDOUT after 10 s'), {
            requestId: '4f2c9a1d',
          })}
          onRetry={() => {}}
          lastGoodAt="2026-12-09T09:40:00Z"
        />
      </Section>
      <Section title="Stale">
        <StalePanel
          staleSince="2026-12-09T09:52:00Z"
          valuesAt="2026-12-09T09:40:00Z"
        >
          <Text variant="title-small">27 h</Text>
        </StalePanel>
      </Section>
      <Section title="Not enough data">
        <NotEnoughData
          n={3}
          needed={8}
          unit="weeks"
          forecast="2027-01-14T00:00:00Z"
          detail="Effects stay sealed until then, so nobody stops on noise."
          height={120}
        />
      </Section>
      <Section title="Loading and not found">
        <Flex direction="column" gap="4">
          <LoadingPanel what="experiments" lines={3} />
          <NotFoundPanel what="EXP-099" />
        </Flex>
      </Section>
      <Section title="Markdown">
        <HoneMarkdown content={COMMENT} />
      </Section>
    </>
  );
}
