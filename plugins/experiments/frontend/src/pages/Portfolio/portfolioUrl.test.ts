import { listActiveFilters } from './listActiveFilters';
import { NO_FILTERS, toFilter, type PortfolioState } from './portfolioUrl';

const EMPTY = { ...NO_FILTERS, sort: '-updatedAt' } as PortfolioState;

describe('toFilter', () => {
  it('asks for everything without filters', () => {
    expect(toFilter(EMPTY)).toEqual({ sort: '-updatedAt' });
  });

  it('turns a lane into its states', () => {
    expect(toFilter({ ...EMPTY, lane: 'measure' }).status).toEqual([
      'running',
      'paused',
    ]);
  });

  it('narrows a lane by a state inside it and lets a state outside it win', () => {
    expect(
      toFilter({ ...EMPTY, lane: 'measure', status: ['paused'] }).status,
    ).toEqual(['paused']);
    expect(
      toFilter({ ...EMPTY, lane: 'measure', status: ['draft'] }).status,
    ).toEqual(['draft']);
  });

  it('names every filter for the server', () => {
    expect(
      toFilter({
        ...EMPTY,
        q: ' retry ',
        owner: 'group:default/checkout',
        service: 'component:default/cart-api',
        kind: ['ab'],
        grade: ['A', 'B'],
        sort: '-effectBound',
      }),
    ).toEqual({
      q: 'retry',
      owner: ['group:default/checkout'],
      entityRef: ['component:default/cart-api'],
      design: ['ab'],
      grade: ['A', 'B'],
      sort: '-effectBound',
    });
  });
});

describe('activeFilters', () => {
  it('is empty without filters', () => {
    expect(listActiveFilters(EMPTY)).toEqual([]);
  });

  it('removes one value and keeps the others', () => {
    const filters = listActiveFilters({ ...EMPTY, q: 'x', grade: ['A', 'B'] });
    expect(filters.map(filter => filter.id)).toEqual([
      'q',
      'grade:A',
      'grade:B',
    ]);
    expect(filters[1].without).toEqual({ grade: ['B'] });
  });
});
