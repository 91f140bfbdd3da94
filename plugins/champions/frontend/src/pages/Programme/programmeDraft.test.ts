import { demoProgramme } from '../../__fixtures__/demoProgramme';
import { CHECKOUT } from '../../__fixtures__/demoPeople';
import {
  newDraft,
  problemsOf,
  suggestProgramme,
  toDraft,
  toInput,
} from './programmeDraft';

const DRAFT = {
  ...newDraft({
    groupRefs: [CHECKOUT],
    today: '2026-12-09',
    timeZone: 'Europe/Berlin',
    everybody: 'Everybody',
  }),
  title: 'Champions',
};

describe('the form of a programme', () => {
  it('starts with two seats for two weeks from next Monday on', () => {
    expect(toInput(DRAFT)).toMatchObject({
      ownerRefs: [CHECKOUT],
      scopeRefs: [CHECKOUT],
      cadence: { unit: 'week', every: 2, startDate: '2026-12-14' },
      regions: [{ name: 'Everybody', seats: 2 }],
    });
    expect(problemsOf(DRAFT)).toEqual([]);
  });

  it.each([
    ['2026-12-13', '2026-12-14'],
    ['2026-12-14', '2026-12-21'],
    ['2026-12-31', '2027-01-04'],
  ])('begins after %s on %s', (today, startDate) => {
    expect(suggestProgramme([CHECKOUT], today)?.cadence.startDate).toBe(
      startDate,
    );
  });

  it('suggests nothing to a reader without groups', () => {
    expect(suggestProgramme([], '2026-12-09')).toBeNull();
  });

  it('gives back what it was filled from', () => {
    const programme = demoProgramme({
      regions: [
        { name: 'Berlin', seats: 1, groupRefs: [CHECKOUT], timeZone: 'UTC' },
        { name: 'Others', seats: 2 },
      ],
      eligibility: {
        minimumTenureDays: 90,
        capPerYear: 3,
        annotation: 'example.com/champion',
        excludeRefs: ['user:default/gus'],
      },
      rules: {
        restGap: 3,
        diversity: [{ trait: 'team', withinCycles: 2 }],
        onCallAdjacent: 'avoid',
        preferences: true,
      },
    });
    const input = toInput(toDraft(programme));
    expect(input).toMatchObject({
      title: programme.title,
      description: programme.description,
      cadence: programme.cadence,
      regions: programme.regions,
      eligibility: programme.eligibility,
      rules: programme.rules,
      frozenCycles: programme.frozenCycles,
      checklist: programme.checklist,
    });
  });

  it('leaves out what was not chosen', () => {
    expect(toInput(DRAFT).eligibility).toEqual({});
    expect(toInput(DRAFT).rules).toEqual({
      restGap: 0,
      diversity: [],
      onCallAdjacent: 'ignore',
      preferences: true,
    });
  });

  it.each([
    ['title', { title: '  ' }],
    ['owners', { ownerRefs: [] }],
    ['owners', { ownerRefs: Array(6).fill(CHECKOUT) }],
    ['scope', { scopeRefs: [] }],
    ['every', { every: NaN }],
    ['startDate', { startDate: '' }],
    ['timeZone', { timeZone: 'Berlin' }],
    ['regions', { regions: [{ key: 0, name: '', seats: 1, groupRefs: [] }] }],
    [
      'regions',
      {
        regions: [0, 1].map(key => ({
          key,
          name: 'Same',
          seats: 1,
          groupRefs: [],
        })),
      },
    ],
    ['checklist', { checklist: Array(31).fill('x').join('\n') }],
    ['checklist', { checklist: 'x'.repeat(201) }],
  ])('finds a wrong %s', (problem, patch) => {
    expect(problemsOf({ ...DRAFT, ...patch })).toEqual([problem]);
  });
});
