import { lintExpectation, lintProblem, lintSolution } from './lintHypothesis';

describe('lintProblem', () => {
  it.each([
    'Add a circuit breaker to the issuer calls',
    'We need to migrate to the new queue',
    'use Redis for the session store please',
    'There is no cache in front of the price store',
    'Wir müssen den Cache einführen',
  ])('finds the fix in %p', text => {
    expect(lintProblem(text)).toContain('solutionAsProblem');
  });

  it.each([
    'Issuer time-outs cause retry storms that fail 1 in 9 payments.',
    'A change waits 9 hours for its first review.',
    'Builds are re-run because tests flip; 11 minutes are lost each time.',
  ])('accepts %p', text => {
    expect(lintProblem(text)).toEqual([]);
  });

  it.each([
    'Deploys wait for @mia every Friday afternoon',
    'Reviews take long when user:default/mia is away',
    'Mail mia@example.org before each release, it takes hours',
    'Releases wait two days for Mr. Smith to sign',
  ])('finds the person in %p', text => {
    expect(lintProblem(text)).toContain('person');
  });

  it('asks for more than a few words and says nothing about an empty field', () => {
    expect(lintProblem('Slow builds')).toEqual(['short']);
    expect(lintProblem('  ')).toEqual([]);
  });
});

describe('lintExpectation', () => {
  it('accepts a direction with numbers', () => {
    expect(lintExpectation('p95 latency from 420 ms to below 350 ms')).toEqual(
      [],
    );
    expect(lintExpectation('Fehlerrate von 2 % auf 1 %')).toEqual([]);
    expect(lintExpectation('error rate < 1%')).toEqual([]);
  });

  it('asks for what is missing; the 95 of p95 is no value', () => {
    expect(lintExpectation('better p95 latency')).toEqual([
      'noDirection',
      'noNumber',
    ]);
    expect(lintExpectation('lower p95 latency')).toEqual(['noNumber']);
  });
});

describe('lintSolution', () => {
  it('only minds persons', () => {
    expect(lintSolution('Add a cache of one minute')).toEqual([]);
    expect(lintSolution('Ask @mia first')).toEqual(['person']);
  });
});
