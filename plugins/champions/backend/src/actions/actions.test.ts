import {
  createServiceFactory,
  type AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  actionsRegistryServiceMock,
  type MockActionsRegistry,
} from '@backstage/backend-test-utils/alpha';
import { CHECKOUT, person } from '../__testUtils__/org';
import { TestPolicy } from '../__testUtils__/permissions';
import {
  publishedPortal,
  type PublishedPortal,
} from '../__testUtils__/publishedPortal';

jest.setTimeout(120_000);

type JsonObject = NonNullable<
  Parameters<MockActionsRegistry['invoke']>[0]['input']
>;

describe('what agents may do with champions', () => {
  const registry = actionsRegistryServiceMock();
  const policy = new TestPolicy();
  const events: AuditorServiceCreateEventOptions[] = [];
  let portal: PublishedPortal;

  beforeAll(async () => {
    portal = await publishedPortal({
      features: [
        policy.factory,
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => registry,
        }),
        mockServices.auditor.mock({
          createEvent: async options => {
            events.push(options);
            return { success: async () => {}, fail: async () => {} };
          },
        }).factory,
      ],
    });
  });
  afterAll(() => portal.backend.stop());

  const invoke = async <T>(
    name: string,
    input: JsonObject,
    who: string,
  ): Promise<T> => {
    const credentials = mockCredentials.user(person(who));
    const id = `test:${name}`;
    const { output } = await registry.invoke({ id, input, credentials });
    return output as T;
  };

  it('say who is champion, with the rights of whoever they act for', async () => {
    const { name, id } = await portal.seatOf(0);
    const input = { entity: [CHECKOUT] };
    const found = await invoke<{ items: unknown[] }>(
      'list-champions',
      input,
      'ada',
    );
    expect(found.items).toMatchObject([
      {
        entity: CHECKOUT,
        programme: 'Improvement champions',
        now: [
          {
            seatId: id,
            person: person(name),
            from: '2026-11-02',
            to: '2026-11-16',
            current: true,
            link: expect.stringContaining(
              'https://portal.test/champions/schedule?programme=',
            ),
          },
        ],
      },
    ]);
    policy.people[person('mal')] = { 'hone.programme.read': false };
    expect(await invoke('list-champions', input, 'mal')).toEqual({ items: [] });
    await expect(
      invoke('explain-seat', { seatId: id }, 'mal'),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('say why somebody has a seat', async () => {
    const { name, id } = await portal.seatOf(2);
    const found = await invoke<{ others: { person: string }[] }>(
      'explain-seat',
      { seatId: id },
      'ada',
    );
    expect(found).toMatchObject({ person: person(name), origin: 'planned' });
    expect(found.others).toHaveLength(5);
  });

  it('offer a seat when the person agreed, on record', async () => {
    const { name, id, revision } = await portal.seatOf(3);
    await expect(
      invoke('offer-swap', { seatId: id, revision }, name),
    ).rejects.toThrow(/confirmed/);
    const input = { seatId: id, revision, confirmed: true };
    const offered = await invoke('offer-swap', input, name);
    expect(offered).toMatchObject({ status: 'open', seat: { seatId: id } });
    expect(events.at(-1)).toMatchObject({
      eventId: 'seat-mutate',
      meta: {
        actionType: 'offer',
        seat: id,
        through: 'offer-swap',
        actor: person(name),
      },
    });
    const others = await invoke<{ offers: unknown[] }>(
      'my-seats',
      {},
      name === 'ada' ? 'bob' : 'ada',
    );
    expect(others.offers).toMatchObject([{ seat: { seatId: id } }]);
    const own = await invoke<{ seats: { offered: boolean }[] }>(
      'my-seats',
      {},
      name,
    );
    expect(own.seats.filter(seat => seat.offered)).toHaveLength(1);
  });
});
