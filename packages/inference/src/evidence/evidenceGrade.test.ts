import fc from 'fast-check';
import { evidenceGrade, type EvidenceRecord } from './evidenceGrade';

describe('evidenceGrade', () => {
  it('goes down one step per weakness and not below D', () => {
    const record: EvidenceRecord = {
      design: 'randomized',
      plannedAnalysis: false,
      peeked: true,
      interferenceSuspected: true,
    };
    expect(evidenceGrade(record)).toEqual({
      grade: 'D',
      reasons: [
        'analysis-deviates-from-plan',
        'uncontrolled-peeking',
        'interference',
      ],
    });
    expect(
      evidenceGrade({
        ...record,
        design: 'interrupted-time-series',
        instrumentChanged: true,
      }).grade,
    ).toBe('D');
  });

  it('grades unknown designs D instead of throwing', () => {
    expect(evidenceGrade({ design: 'guess' } as never)).toEqual({
      grade: 'D',
      reasons: ['no-counterfactual'],
    });
  });

  it('never improves when a check fails', () => {
    const design = fc.constantFrom<EvidenceRecord['design']>(
      'randomized',
      'concurrent-baseline',
      'synthetic-did',
      'interrupted-time-series',
      'before-after',
    );
    const maybe = fc.option(fc.boolean(), { nil: undefined });
    fc.assert(
      fc.property(design, maybe, maybe, (d, plannedAnalysis, preFitOk) => {
        const record = { design: d, plannedAnalysis, preFitOk };
        const grade = evidenceGrade(record).grade;
        const worse = evidenceGrade({ ...record, srmPValue: 1e-9 }).grade;
        expect(worse >= grade).toBe(true);
        expect(worse).toBe('D');
      }),
    );
  });
});
