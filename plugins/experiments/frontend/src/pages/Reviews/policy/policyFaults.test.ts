import { lineRange, policyFaults } from './policyFaults';

describe('faults of a policy', () => {
  it('are told apart, each with its line', () => {
    expect(
      policyFaults(
        'Line 3: mod is not known. Did you mean mode? Line 12: risk.points.freeze expected at least 0, got -1. There are 2 more faults.',
      ),
    ).toEqual([
      { line: 3, sentence: 'mod is not known. Did you mean mode?' },
      {
        line: 12,
        sentence: 'risk.points.freeze expected at least 0, got -1.',
      },
      { line: null, sentence: 'There are 2 more faults.' },
    ]);
  });

  it('of YAML itself have a line as well', () => {
    const message =
      'The policy is no YAML: Nested mappings are not allowed at line 2, column 9';
    expect(policyFaults(message)).toEqual([{ line: 2, sentence: message }]);
  });

  it('may be about the whole text', () => {
    const message = 'A policy is one YAML document, but 0 were given';
    expect(policyFaults(message)).toEqual([{ line: null, sentence: message }]);
  });
});

describe('the place of a line', () => {
  it('is from its first to behind its last letter', () => {
    expect(lineRange('ab\ncde\nf', 1)).toEqual([0, 2]);
    expect(lineRange('ab\ncde\nf', 2)).toEqual([3, 6]);
    expect(lineRange('ab\ncde\nf', 3)).toEqual([7, 8]);
    expect(lineRange('ab', 9)).toEqual([2, 2]);
  });
});
