import { SHIPPED_POLICY_TEXT, shippedPolicy } from './defaultPolicy';
import { nearestName } from './nearestName';
import { parsePolicy } from './parsePolicy';

const parse = (text: string) => parsePolicy(text, { version: 3 });

/** The shipped text with one place changed. */
function changed(from: string, to: string): string {
  expect(SHIPPED_POLICY_TEXT.split(from)).toHaveLength(2);
  return SHIPPED_POLICY_TEXT.replace(from, to);
}

/** The number of the line that holds the words, counted from 1. */
function lineWith(text: string, words: string): number {
  return text.split('\n').findIndex(line => line.includes(words)) + 1;
}

describe('the shipped policy', () => {
  it('is version 0 and enforces', () => {
    const policy = shippedPolicy();
    expect(policy).toMatchObject({
      version: 0,
      mode: 'enforce',
      approvalDays: 14,
      errorBudgetFloor: 0,
      risk: { thresholds: { T1: 20, T2: 40, T3: 60 } },
      budgets: [],
      breakGlass: { reviewDays: 5 },
    });
    expect(policy).not.toHaveProperty('apiVersion');
  });

  it('asks nobody, a peer, two seats, three seats', () => {
    const { seats } = shippedPolicy();
    const names = Object.values(seats).map(list =>
      list.map(seat => [seat.seat, seat.count]),
    );
    expect(names).toEqual([
      [],
      [['peer', 1]],
      [
        ['em', 1],
        ['qa', 1],
      ],
      [
        ['em', 1],
        ['qa', 1],
        ['sec', 1],
      ],
    ]);
    expect(seats.T1[0]).toMatchObject({ groupRefs: [], deadlineHours: 24 });
  });
});

describe('what a policy leaves out', () => {
  it('adds nothing and asks nobody', () => {
    const policy = parse(`
apiVersion: hone.dev/v1alpha1
kind: GovernancePolicy
mode: warn
currency: EUR
approvalDays: 7
risk:
  thresholds: { T1: 1, T2: 2, T3: 3 }
  points: { schemaChange: 2 }
seats: { T1: [], T2: [], T3: [{ seat: em, title: EM }] }
breakGlass: {}
`);
    expect(policy).toMatchObject({
      version: 3,
      errorBudgetFloor: null,
      risk: {
        points: {
          schemaChange: 2,
          freeze: 0,
          criticality: {},
          dependents: [],
          reversal: { irreversible: 0 },
          unknown: {},
        },
        floors: [],
        autonomy: null,
      },
      seats: { T0: [], T3: [{ count: 1, deadlineHours: 24, groupRefs: [] }] },
      breakGlass: { notifyRefs: [], reviewDays: 5 },
    });
  });
});

describe('a fault', () => {
  it.each([
    [
      'schemaChange: 18',
      'schemaChnage: 18',
      'risk.points.schemaChnage is not known. Did you mean schemaChange?',
    ],
    [
      'mode: enforce\n',
      'mode: enforced\n',
      'mode expected one of dryrun, warn, enforce, got "enforced"',
    ],
    [
      'notRehearsed: 6',
      'notRehearsed: many',
      'risk.points.notRehearsed expected a whole number, got "many"',
    ],
    [
      'recentIncident: 8',
      'recentIncident: -8',
      'risk.points.recentIncident expected at least 0, got -8',
    ],
    [
      'group:default/security-reviewers',
      'Security Reviewers',
      'seats.T3.2.groupRefs.0 expected a group of the catalog in full lower-case form',
    ],
    [
      'criticality: { 1: 15, 2: 8, 3: 3 }',
      'criticality: { gold: 15 }',
      'risk.points.criticality.gold expected a level from 1 to 9 as name, got "gold"',
    ],
    [
      'when: { schemaChange: true, criticality: 1 }',
      'when: { schemaChange: false }',
      'risk.floors.6.when.schemaChange expected true, got false',
    ],
    [
      'when: { dataClass: personal }',
      'when: {}',
      'risk.floors.3.when expected at least one condition, got {}',
    ],
    [
      'budgets: []',
      'budgets: [{ ownerRef: null, money: -5 }]',
      'budgets.0.money expected at least 0, got -5',
    ],
    [
      '  T0: []',
      '  T0: [{ seat: x, title: X }]',
      'seats.T0 expected at most 0',
    ],
    [
      'T1: 20, T2: 40, T3: 60',
      'T1: 20, T2: 20, T3: 60',
      'risk.thresholds.T2 expected more than T1, which is 20, got 20',
    ],
    [
      'criticality: { 1: 15, 2: 8, 3: 3 }',
      'criticality: { 1: 5, 2: 8, 3: 3 }',
      'risk.points.criticality.1 expected at least the 8 points of level 2',
    ],
    [
      'deployment: 4, hours: 10',
      'deployment: 4, hours: 3',
      'risk.points.reversal.hours expected at least the 4 points of deployment',
    ],
    [
      '- { from: 10, points: 10 }',
      '- { from: 5, points: 10 }',
      'risk.points.dependents.1.from expected more than the step before, got 5',
    ],
    [
      '- { from: 25, points: 15 }',
      '- { from: 25, points: 9 }',
      'risk.points.dependents.2.points expected at least the 10 points',
    ],
    [
      '- { below: 0.25, points: 8 }',
      '- { below: 0.75, points: 8 }',
      'risk.points.errorBudget.1.below expected less than the step before, got 0.75',
    ],
    [
      'seat: peer, title: Peer,',
      'seat: peer, title: Peer, count: 3,',
      'seats.T2 expected at least the 3 people of T1',
    ],
    [
      '- { seat: sec, title: Sec,',
      '- { seat: qa, title: Sec,',
      'seats.T3.2.seat expected each seat once, got "qa" twice',
    ],
    [
      'rule: irreversible,',
      'rule: irreversible on tier-1,',
      'risk.floors.5.rule expected a name of its own',
    ],
    [
      'budgets: []',
      'budgets: [{ ownerRef: null }, { ownerRef: null }]',
      'budgets.1.ownerRef expected each owner once, got null again',
    ],
  ])('is told of with its place: %p as %p', (from, to, sentence) => {
    const text = changed(from, to);
    expect(() => parse(text)).toThrow(sentence);
    expect(() => parse(text)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('has the line of what is wrong', () => {
    const text = changed('schemaChange: 18', 'schemaChnage: 18');
    const line = lineWith(text, 'schemaChnage');
    expect(line).toBeGreaterThan(20);
    expect(() => parse(text)).toThrow(
      `Line ${line}: risk.points.schemaChnage is not known.`,
    );
  });

  it('has the line of what something is missing from', () => {
    const text = changed(
      '      - { from: 5, points: 4 }',
      '      - { from: 5 }',
    );
    expect(() => parse(text)).toThrow(
      `Line ${lineWith(
        text,
        '{ from: 5 }',
      )}: risk.points.dependents.0 needs points.`,
    );
  });

  it('is told of with the others, five at most', () => {
    const text = SHIPPED_POLICY_TEXT.replace(/points: \d+ \}/g, 'points: x }');
    let message = '';
    try {
      parse(text);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message.match(/expected a whole number, got "x"/g)).toHaveLength(5);
    expect(message).toMatch(/There are 6 more faults\.$/);
  });
});

describe('a text that is no policy', () => {
  it.each([
    ['', 'one YAML document, but 0 were given'],
    ['mode: [', 'The policy is no YAML: '],
    ['mode: warn\nmode: warn', 'Map keys must be unique at line 2'],
    ['a: 1\n---\nb: 2', 'one YAML document, but 2 were given'],
    ['just words', 'The policy expected a map of names to values'],
    [`x: &a [1]\ny: *a`, 'The policy cannot be read: '],
    ['['.repeat(50_000), 'The policy is no YAML: '],
    [
      '#'.repeat(65_537),
      'A policy may have 65536 characters at most, but 65537 were given',
    ],
  ])('is refused with a sentence', (text, sentence) => {
    expect(() => parse(text)).toThrow(sentence);
  });
});

describe('the nearest name', () => {
  it('is one that is few edits away', () => {
    const names = ['criticality', 'dataClasses', 'freeze'];
    expect(nearestName('Criticallity', names)).toBe('criticality');
    expect(nearestName('dataclass', names)).toBe('dataClasses');
    expect(nearestName('colour', names)).toBeNull();
    expect(nearestName('x', [])).toBeNull();
  });
});
