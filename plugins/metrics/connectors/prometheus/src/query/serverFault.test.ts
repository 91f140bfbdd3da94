import { placeServerFault } from './serverFault';

const values = { selector: 'job="a-long-name"', window: '5m', step: '1m' };

describe('placeServerFault', () => {
  it('finds the place in the query that was written', () => {
    const query = 'sum(\n  up{$selector} + "ä" + foo\n)';
    // In bytes of the query that was sent: the second line begins with up{job="a-long-name"}, and ä has two.
    expect(
      placeServerFault(
        'Prometheus refused the query (bad_data): invalid parameter "query": 2:34: parse error: unexpected foo',
        query,
        values,
      ),
    ).toBe(
      'Prometheus refused the query (bad_data): at line 2, column 25, before "foo": unexpected foo',
    );
  });

  it('points to a placeholder as a whole', () => {
    expect(
      placeServerFault('1:8: parse error: why', 'up{$selector}', values),
    ).toBe('at line 1, column 4, before "$selector}": why');
  });

  it('leaves alone what names no place, and bears a place that is not there', () => {
    expect(placeServerFault('it is full', 'up', values)).toBe('it is full');
    expect(placeServerFault('9:9: parse error: why', 'up', values)).toBe(
      'at line 1, column 3, at its end: why',
    );
  });
});
