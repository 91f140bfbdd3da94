import type { LintNote } from '@hone/backstage-plugin-experiments-common';
import type { MetricInput } from '@hone/backstage-plugin-metrics-common';
import { EMPTY_DRAFT, type WizardDraft } from '../wizardDraft';
import { mergeNotes, notesUpTo, placeOf } from './notes';

const served = (code: string, field: string): LintNote => ({
  code,
  field,
  severity: 'warns',
  sentence: { key: code, params: {}, text: code },
});

describe('notes', () => {
  it('takes remarks on texts from the form, which knows the newer ones', () => {
    const draft = {
      ...EMPTY_DRAFT,
      problem: 'Add a circuit breaker',
      solution: 's',
      expectation: 'Errors from 2% to 1% in 4 weeks',
    };
    const merged = mergeNotes(draft, [
      served('person', 'hypothesis.problem'),
      served('problem-missing', 'hypothesis.problem'),
      served('no-guardrail', 'metrics'),
    ]);
    expect(merged.map(({ code }) => code)).toEqual([
      'solution-as-problem',
      'no-guardrail',
    ]);
  });

  it('does not call a metric missing that was chosen, though its definition comes later', () => {
    const chosen = {
      metricId: null,
      metric: {} as MetricInput,
      resolvedQuery: 'q',
    };
    const missing = [
      served('primary-missing', 'metrics'),
      served('no-guardrail', 'metrics'),
    ];
    const codes = (change: Partial<WizardDraft>) =>
      mergeNotes(
        {
          ...EMPTY_DRAFT,
          problem: 'Time-outs at noon cost orders',
          solution: 's',
          expectation: 'Errors from 2% to 1% in 4 weeks',
          ...change,
        },
        missing,
      ).map(({ code }) => code);
    expect(codes({})).toEqual(['primary-missing', 'no-guardrail']);
    expect(codes({ primary: chosen })).toEqual(['no-guardrail']);
    expect(codes({ guardrails: [{ ...chosen, marginPercent: 10 }] })).toEqual([
      'primary-missing',
    ]);
  });

  it('says at each step what is worth saying by then', () => {
    const notes = [
      served('person', 'hypothesis.problem'),
      served('primary-missing', 'metrics'),
      served('no-guardrail', 'metrics'),
      served('part-weeks', 'plan.durationSeconds'),
    ];
    const codes = (step: Parameters<typeof notesUpTo>[1]) =>
      notesUpTo(notes, step).map(({ code }) => code);
    expect(codes('problem')).toEqual(['person']);
    expect(codes('metric')).toEqual(['person', 'no-guardrail']);
    expect(codes('plan')).toEqual(['person', 'no-guardrail', 'part-weeks']);
    expect(codes('check')).toHaveLength(4);
  });

  it.each([
    ['entityRef', 'problem', 'service'],
    ['hypothesis.problem', 'problem', 'problem'],
    ['hypothesis.solution', 'solution', 'solution'],
    ['hypothesis.metric', 'metric', 'expectation'],
    ['metrics.0.minimumEffect', 'metric', 'effect'],
    ['metrics.1.metricId', 'metric', 'primary'],
    ['treated', 'problem', 'service'],
    ['treated.entityRefs', 'plan', 'treatedServices'],
    ['control', 'plan', 'control'],
    ['plan.waves', 'plan', 'waveCount'],
    ['plan.durationSeconds', 'plan', 'duration'],
    ['something.new', 'plan', 'duration'],
  ])('leads from %s to the step %s', (field, step, place) => {
    expect(placeOf({ field, code: 'x' })).toEqual({ step, field: place });
  });
});
