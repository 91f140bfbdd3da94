import type { FreezeInput } from '@hone/backstage-plugin-experiments-common';
import { as } from '../__testUtils__/inputs';
import { TestPolicy } from '../__testUtils__/permissions';
import { refusal } from '../__testUtils__/startApi';
import { CART, startPortal } from '../__testUtils__/startPortal';

jest.setTimeout(120_000);

const ada = as('ada');
const YEAR_END = { from: '2026-12-01T00:00:00Z', to: '2027-02-01T00:00:00Z' };

const input: FreezeInput = {
  title: ' Release freeze ',
  from: '2026-12-20T00:00:00Z',
  to: '2027-01-02T08:00:00+01:00',
  scope: 'all',
  reason: 'Nobody is there',
};

describe('freezes', () => {
  const policy = new TestPolicy();
  let portal: Awaited<ReturnType<typeof startPortal>>;

  beforeAll(async () => {
    portal = await startPortal({ features: [policy.factory] });
  });
  afterAll(() => portal.backend.stop());
  beforeEach(() => {
    policy.answers = {};
  });

  it('are added, changed, listed and deleted', async () => {
    const { calendar } = portal;
    const created = await calendar.createFreeze(input, ada);
    expect(created).toEqual({
      id: created.id,
      title: 'Release freeze',
      from: '2026-12-20T00:00:00.000Z',
      to: '2027-01-02T07:00:00.000Z',
      scope: 'all',
      ref: null,
      reason: 'Nobody is there',
      createdBy: 'user:default/ada',
      revision: 1,
    });
    const changed = await calendar.updateFreeze(
      created.id,
      1,
      { ...input, scope: 'entity', ref: 'Component:cart-api' },
      ada,
    );
    expect(changed).toMatchObject({ scope: 'entity', ref: CART, revision: 2 });
    expect(await calendar.freezes(YEAR_END, ada)).toEqual([changed]);
    const late = calendar.deleteFreeze(created.id, 1, ada);
    expect((await refusal(late)).status).toBe(409);
    await calendar.deleteFreeze(created.id, 2, ada);
    expect(await calendar.freezes(YEAR_END, ada)).toEqual([]);
    const gone = calendar.updateFreeze(created.id, 2, input, ada);
    expect((await refusal(gone)).status).toBe(404);
  });

  it.each<[string, number, RegExp, Partial<FreezeInput>]>([
    [
      'an end before its beginning',
      400,
      /to has to be after/,
      { to: input.from },
    ],
    [
      'an end that is no instant',
      400,
      /to has to be an instant/,
      { to: 'soon' },
    ],
    [
      'what is longer than a year',
      400,
      /at most 371 days after from, but it is 743 days/,
      { to: '2028-12-31T08:00:00Z' },
    ],
    [
      'what is over',
      400,
      /to has to be in the future/,
      { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' },
    ],
    [
      'an owner without a name',
      400,
      /ref has to name the owner/,
      { scope: 'owner' },
    ],
    ['everywhere with a name', 400, /ref has to be left out/, { ref: CART }],
    ['no reason', 400, /reason has to say something/, { reason: '  ' }],
    [
      'an unknown entity',
      404,
      /component:default\/gone is not in the catalog/,
      { scope: 'entity', ref: 'component:default/gone' },
    ],
  ])('refuses %s', async (_, status, message, change) => {
    const error = await refusal(
      portal.calendar.createFreeze({ ...input, ...change }, ada),
    );
    expect([error.status, error.message]).toEqual([
      status,
      expect.stringMatching(message),
    ]);
    expect(await portal.calendar.freezes(YEAR_END, ada)).toEqual([]);
  });

  it('need their permissions', async () => {
    const { calendar } = portal;
    policy.answers = { 'hone.freeze.update': false };
    expect(await calendar.freezes(YEAR_END, ada)).toEqual([]);
    const error = await refusal(calendar.createFreeze(input, ada));
    expect([error.status, error.message]).toEqual([
      403,
      'You may not change freezes: the permission hone.freeze.update is missing',
    ]);
    policy.answers = { 'hone.freeze.read': false };
    expect((await refusal(calendar.freezes(YEAR_END, ada))).status).toBe(403);
  });
});
