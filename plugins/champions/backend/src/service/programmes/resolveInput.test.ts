import { mockServices } from '@backstage/backend-test-utils';
import type { ProgrammeInput } from '@hone/backstage-plugin-champions-common';
import { programmeInput } from '../../__testUtils__/org';
import { TestCatalog } from '../../__testUtils__/testContext';
import { resolveInput } from './resolveInput';

describe('what people write of a programme', () => {
  const resolve = (change: Partial<ProgrammeInput> = {}) =>
    resolveInput(
      { auth: mockServices.auth(), catalog: new TestCatalog().service },
      programmeInput(change),
    );

  it('is stored with defaults and references in full', async () => {
    expect(
      await resolve({
        title: ' Champions ',
        ownerRefs: ['platform', 'Group:Default/Platform'],
        timeZone: undefined,
        frozenCycles: undefined,
        eligibility: { excludeRefs: ['ada'], capPerYear: 2 },
        checklist: [' Open experiments '],
      }),
    ).toEqual({
      title: 'Champions',
      description: '',
      ownerRefs: ['group:default/platform'],
      scopeRefs: ['group:default/engineering'],
      timeZone: 'UTC',
      cadence: { unit: 'week', every: 2, startDate: '2026-11-02' },
      regions: [{ name: 'All', seats: 1 }],
      eligibility: { excludeRefs: ['user:default/ada'], capPerYear: 2 },
      rules: {
        restGap: 0,
        diversity: [],
        onCallAdjacent: 'ignore',
        preferences: true,
      },
      frozenCycles: 2,
      checklist: ['Open experiments'],
    });
  });

  it.each<[Partial<ProgrammeInput>, string]>([
    [{ title: '  ' }, 'title has to say something, but it is empty'],
    [
      { ownerRefs: ['user:default/ada'] },
      'ownerRefs has to name a group such as group:default/name, but "user:default/ada" was given',
    ],
    [
      { scopeRefs: ['group:default/nowhere'] },
      'group:default/nowhere is not in the catalog',
    ],
    [
      { timeZone: 'Berlin' },
      'timeZone has to be the IANA name of a time zone such as Europe/Berlin, but "Berlin" was given',
    ],
    [
      { cadence: { unit: 'week', every: 2, startDate: '2026-02-30' } },
      'cadence.startDate has to be a day such as 2026-11-02, between 2000 and 2199, but "2026-02-30" was given',
    ],
    [
      { cadence: { unit: 'month', every: 13, startDate: '2026-02-01' } },
      'cadence.every has to be at most 12 for cycles in months, but 13 was given',
    ],
    [
      {
        regions: [
          { name: 'East', seats: 1, groupRefs: ['search'] },
          { name: 'east', seats: 1 },
        ],
      },
      'regions[1].name has to be another name than that of an earlier region, but "east" was given',
    ],
    [
      {
        regions: [
          { name: 'East', seats: 1 },
          { name: 'West', seats: 1, groupRefs: [] },
        ],
      },
      'regions have to name their groups, but more than one has none: only one can have everybody that no other region has',
    ],
    [
      { regions: [{ name: 'East', seats: 0 }] },
      'regions have to have at least one seat per cycle, but they have none',
    ],
    [
      { regions: [{ name: 'East', seats: 1, groupRefs: ['nowhere'] }] },
      'group:default/nowhere is not in the catalog',
    ],
    [
      { eligibility: { excludeRefs: ['group:default/search'] } },
      'eligibility.excludeRefs has to name a user such as user:default/name, but "group:default/search" was given',
    ],
    [
      { checklist: ['One', ' '] },
      'checklist[1] has to say something, but it is empty',
    ],
  ])('is refused with a sentence: %j', async (change, sentence) => {
    await expect(resolve(change)).rejects.toThrow(sentence);
  });
});
