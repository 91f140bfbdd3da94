import type { Hypothesis } from './types';
import { lintHypothesis } from './hypothesisRules';

const GOOD: Hypothesis = {
  problem: 'Issuer time-outs fail 1 in 9 payments each evening.',
  solution: 'Retries wait at random.',
  metric: 'Payment success from 88% to above 89% in 4 weeks',
};

const codes = (change: Partial<Hypothesis>) =>
  lintHypothesis({ ...GOOD, ...change }).map(
    ({ code, field }) => `${field.split('.')[1]}: ${code}`,
  );

describe('lintHypothesis', () => {
  it('says nothing about a good one', () => {
    expect(codes({})).toEqual([]);
  });

  it('says which texts are missing, and nothing else about them', () => {
    expect(codes({ problem: ' ', solution: '', metric: '\n' })).toEqual([
      'problem: problem-missing',
      'solution: solution-missing',
      'metric: expectation-missing',
    ]);
  });

  it.each([
    'Add a circuit breaker please',
    "Let's move to trunk-based development",
    'There is no circuit breaker on issuer calls',
    'We don’t have contract tests',
    'Wir sollten einen Circuit Breaker einführen',
  ])('knows a fix in disguise: %s', problem => {
    expect(codes({ problem })).toEqual(['problem: solution-as-problem']);
  });

  it.each([
    'Additional retries fail every tenth payment at night.',
    'Used connections pile up until the pod is restarted.',
    'Zahlungen brechen jeden Abend ab, weil Anfragen warten.',
  ])('leaves a problem alone: %s', problem => {
    expect(codes({ problem })).toEqual([]);
  });

  it.each([
    ['problem', '@ada merges without a review on every Friday'],
    ['solution', 'user:default/ada reviews first'],
    ['metric', 'ada@example.com needs less than 2 days in 4 weeks'],
    ['solution', 'Frau Müller prüft zuerst'],
  ] as const)('finds persons in the %s', (part, text) => {
    expect(codes({ [part]: text })).toEqual([`${part}: person`]);
  });

  it('wants a direction, a number and a time', () => {
    expect(codes({ metric: 'p95 latency changes' })).toEqual([
      'metric: no-direction',
      'metric: no-number',
      'metric: no-time',
    ]);
    expect(codes({ metric: 'p95 latency is lower in 6 weeks' })).toEqual([
      'metric: no-number',
    ]);
    expect(codes({ metric: 'p95 latency below 350 ms' })).toEqual([
      'metric: no-time',
    ]);
    expect(codes({ metric: 'Lead time from 30 hours to 20 hours' })).toEqual(
      [],
    );
    expect(
      codes({ metric: 'Durchlaufzeit von 30 h auf 20 h bis Mai' }),
    ).toEqual([]);
  });

  it('knows German words with umlauts', () => {
    expect(codes({ metric: 'Anteil über 89% in 4 Wochen' })).toEqual([]);
    expect(codes({ metric: '89 % in 4 Wochen' })).toEqual([
      'metric: no-direction',
    ]);
  });

  it('gets through texts of full length that repeat themselves', () => {
    for (const unit of ['a', 'from ', '@', 'a@', 'wir ', '1 ', 'by 1 ']) {
      const text = unit.repeat(5000).slice(0, 5000);
      const found = lintHypothesis({
        problem: text,
        solution: text,
        metric: text.slice(0, 1000),
      });
      expect(found.every(({ severity }) => severity !== 'blocks')).toBe(true);
    }
  });
});
