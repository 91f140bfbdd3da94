import type { Entity } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import {
  CHECKOUT,
  ENGINEERING,
  group,
  person,
  SEARCH,
  smallOrg,
  user,
} from '../../__testUtils__/org';
import { TestCatalog } from '../../__testUtils__/testContext';
import type { ProgrammeDefinition } from '../../store/programmes';
import { readPool } from './readPool';

const TODAY = '2026-11-04';

const definition = (
  change: Partial<ProgrammeDefinition> = {},
): ProgrammeDefinition => ({
  description: '',
  ownerRefs: [],
  scopeRefs: [ENGINEERING],
  timeZone: 'Europe/Berlin',
  cadence: { unit: 'week', every: 2, startDate: '2026-11-02' },
  regions: [{ name: 'All', seats: 1 }],
  eligibility: {},
  rules: {},
  frozenCycles: 2,
  checklist: [],
  ...change,
});

describe('the pool', () => {
  const read = async (
    change: Partial<ProgrammeDefinition> = {},
    entities: Entity[] = smallOrg(),
  ) => {
    const catalog = new TestCatalog();
    catalog.entities = entities;
    const context = { auth: mockServices.auth(), catalog: catalog.service };
    return readPool(context, definition(change), TODAY);
  };
  const names = (members: { personRef: string }[]) =>
    members.map(({ personRef }) => personRef.split('/')[1]);

  it('has the people of groups and of those below them', async () => {
    const { members, covered } = await read();
    expect(names(members)).toEqual(['ada', 'bob', 'cyd', 'dan', 'eve', 'fay']);
    expect(covered.sort()).toEqual([CHECKOUT, SEARCH]);
    expect(members[0]).toEqual({
      personRef: person('ada'),
      region: 'All',
      reason: null,
      eligibleFrom: null,
      timeZone: 'Europe/Berlin',
      traits: { team: CHECKOUT, tenure: 'experienced' },
    });
    expect(names((await read({ scopeRefs: [SEARCH] })).members)).toEqual([
      'dan',
      'eve',
      'fay',
    ]);
  });

  it('ends where circles of groups began, and leaves out whom the catalog does not have', async () => {
    const { members } = await read({ scopeRefs: ['group:default/a'] }, [
      group('a', { children: ['b', 'missing'], members: ['ada', 'ghost'] }),
      group('b', { children: ['a'], members: ['bob', 'ada'] }),
      user('ada', ['a', 'b']),
      user('bob', ['b']),
    ]);
    expect(names(members)).toEqual(['ada', 'bob']);
    expect(members[0].traits.team).toBe('group:default/a');
  });

  it('says why somebody takes no turns, the first reason first', async () => {
    const entities = [
      group('engineering', { members: ['ada', 'bob', 'cyd', 'dan', 'eve'] }),
      user('ada', ['engineering']),
      user('bob', ['engineering'], { 'hone.test/champion': 'true' }),
      user('cyd', ['engineering'], {
        'hone.test/champion': 'true',
        'hone.dev/member-since': '2026-10-05',
      }),
      user('dan', ['engineering'], {
        'hone.test/champion': 'true',
        'hone.dev/member-since': '2026-10-06',
      }),
      user('eve', ['engineering'], { 'hone.test/champion': 'false' }),
    ];
    const { members } = await read(
      {
        eligibility: {
          annotation: 'hone.test/champion',
          excludeRefs: [person('ada')],
          minimumTenureDays: 30,
        },
      },
      entities,
    );
    expect(
      members.map(({ reason, eligibleFrom }) => [reason, eligibleFrom]),
    ).toEqual([
      ['excluded', null],
      [null, null],
      [null, null],
      ['tenure', '2026-11-05'],
      ['annotation', null],
    ]);
  });

  it('reads traits and zones from annotations, and takes broken ones for missing', async () => {
    const { members } = await read({ scopeRefs: [ENGINEERING] }, [
      group('engineering', { members: ['ada', 'bob'] }),
      user('ada', ['engineering'], {
        'hone.dev/location': 'berlin',
        'hone.dev/discipline': 'backend',
        'hone.dev/time-zone': 'Asia/Kathmandu',
        'hone.dev/member-since': '2026-05-09',
      }),
      user('bob', ['engineering'], {
        'hone.dev/time-zone': 'Mars/Base',
        'hone.dev/member-since': 'yesterday',
      }),
    ]);
    expect(members[0]).toMatchObject({
      timeZone: 'Asia/Kathmandu',
      traits: { place: 'berlin', discipline: 'backend', tenure: 'new' },
    });
    expect(members[1]).toMatchObject({
      timeZone: 'Europe/Berlin',
      traits: { team: ENGINEERING, tenure: 'experienced' },
    });
  });

  it('puts people into the first region that has one of their groups', async () => {
    const regions = (all: boolean) => [
      { name: 'East', seats: 1, groupRefs: [CHECKOUT] },
      ...(all ? [{ name: 'Rest', seats: 1 }] : []),
    ];
    const where = async (all: boolean) =>
      (await read({ regions: regions(all) })).members.map(
        ({ region, reason }) => [region, reason],
      );
    expect((await where(true)).map(([region]) => region)).toEqual([
      ...Array(3).fill('East'),
      ...Array(3).fill('Rest'),
    ]);
    expect((await where(false))[5]).toEqual([null, 'no-region']);
  });

  it('is refused with a sentence beyond 10,000 people', async () => {
    const many = Array.from({ length: 10_001 }, (_, i) => `p${i}`);
    await expect(
      read({}, [group('engineering', { members: many })]),
    ).rejects.toThrow(
      'scopeRefs have to have at most 10000 people, but there are 10001. Split the programme by groups',
    );
  });

  it('is unknown where the catalog does not answer', async () => {
    const catalog = new TestCatalog();
    catalog.broken = true;
    const context = { auth: mockServices.auth(), catalog: catalog.service };
    await expect(readPool(context, definition(), TODAY)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('connect ECONNREFUSED'),
    });
  });
});
