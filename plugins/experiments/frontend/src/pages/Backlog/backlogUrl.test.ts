import {
  BACKLOG_URL,
  IDEA_STATUSES,
  isFiltered,
  NO_FILTERS,
  toIdeaFilter,
  type BacklogState,
} from './backlogUrl';

const NOTHING = Object.fromEntries(
  Object.entries(BACKLOG_URL).map(([name, { initial }]) => [name, initial]),
) as BacklogState;

describe('toIdeaFilter', () => {
  it('shows what waits and what is tried while no state is chosen', () => {
    expect(toIdeaFilter(NOTHING)).toEqual({
      sort: '-rank',
      status: ['open', 'trying'],
    });
  });

  it('asks for everything that the address says', () => {
    expect(
      toIdeaFilter({
        ...NOTHING,
        q: ' breaker ',
        owner: 'group:default/checkout',
        service: 'component:default/cart-api',
        source: ['watch'],
        status: ['done'],
        nature: ['quick-fix'],
        sort: '-votes',
      }),
    ).toEqual({
      q: 'breaker',
      owner: ['group:default/checkout'],
      entityRef: ['component:default/cart-api'],
      source: ['watch'],
      status: ['done'],
      nature: ['quick-fix'],
      sort: '-votes',
    });
  });

  it('does not filter by state when all are chosen', () => {
    const all = { ...NOTHING, status: IDEA_STATUSES };
    expect(toIdeaFilter(all)).not.toHaveProperty('status');
  });
});

describe('isFiltered', () => {
  it.each<[Partial<BacklogState>, boolean]>([
    [{}, false],
    [{ sort: '-votes', idea: 'IDEA-1' }, false],
    [{ q: ' ' }, false],
    [{ q: 'x' }, true],
    [{ owner: 'group:default/checkout' }, true],
    [{ nature: ['unmarked'] }, true],
  ])('%p: %p', (patch, expected) => {
    expect(isFiltered({ ...NOTHING, ...patch })).toBe(expected);
  });

  it('is false once every filter is taken off', () => {
    const state = { ...NOTHING, q: 'x', source: ['coach' as const] };
    expect(isFiltered({ ...state, ...NO_FILTERS })).toBe(false);
  });
});
