import type { PortfolioState } from './portfolioUrl';

export type FilterName =
  | 'q'
  | 'owner'
  | 'service'
  | 'kind'
  | 'status'
  | 'grade'
  | 'lane';

/** One value that narrows the list, and the address without it. */
export interface ActiveFilter {
  id: string;
  name: FilterName;
  value: string;
  without: Partial<PortfolioState>;
}

function one(name: 'owner' | 'service', value: string | null): ActiveFilter[] {
  return value ? [{ id: name, name, value, without: { [name]: null } }] : [];
}

function many(
  name: 'kind' | 'status' | 'grade',
  values: readonly string[],
): ActiveFilter[] {
  return values.map(value => ({
    id: `${name}:${value}`,
    name,
    value,
    without: { [name]: values.filter(other => other !== value) },
  }));
}

/** Every value that narrows the list, in the order of the filter bar. */
export function listActiveFilters(state: PortfolioState): ActiveFilter[] {
  const q = state.q.trim();
  return [
    ...(state.lane
      ? [
          {
            id: 'lane',
            name: 'lane' as const,
            value: state.lane,
            without: { lane: '' as const },
          },
        ]
      : []),
    ...(q
      ? [{ id: 'q', name: 'q' as const, value: q, without: { q: '' } }]
      : []),
    ...one('owner', state.owner),
    ...many('kind', state.kind),
    ...many('status', state.status),
    ...many('grade', state.grade),
    ...one('service', state.service),
  ];
}
