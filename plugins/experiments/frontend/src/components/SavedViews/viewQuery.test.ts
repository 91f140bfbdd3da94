import { isUnchanged, viewIdOf, viewQuery, viewSearch } from './viewQuery';

describe('saved views in the address', () => {
  it('keeps filters and order, and leaves out what is no filter', () => {
    expect(
      viewQuery('?status=running&q=a%20b&view=v1&cursor=x&idea=IDEA-1'),
    ).toBe('q=a+b&status=running');
    expect(viewQuery('')).toBe('');
  });

  it('names the view beside its filters', () => {
    expect(viewSearch({ id: 'v1', query: 'status=running&q=a' })).toBe(
      '?q=a&status=running&view=v1',
    );
    expect(viewIdOf('?q=a&view=v1')).toBe('v1');
    expect(viewIdOf('?q=a')).toBeNull();
  });

  it('knows whether the filters changed since, whatever their order', () => {
    const view = { query: 'status=running&q=a' };
    expect(isUnchanged('?view=v1&q=a&status=running', view)).toBe(true);
    expect(isUnchanged('?view=v1&q=b&status=running', view)).toBe(false);
  });

  it('cannot be made to name another view by what it holds', () => {
    expect(viewSearch({ id: 'v1', query: 'view=v2&q=a' })).toBe('?q=a&view=v1');
  });
});
