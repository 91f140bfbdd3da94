import { pageOfPath } from './pageOfPath';

describe('pageOfPath', () => {
  it.each([
    ['', { page: 'index' }],
    ['/', { page: 'index' }],
    ['portfolio', { page: 'portfolio' }],
    ['portfolio/', { page: 'portfolio' }],
    ['backlog', { page: 'backlog' }],
    ['backlog/IDEA-1', { page: 'unknown' }],
    ['reviews', { page: 'reviews' }],
    ['learnings', { page: 'learnings' }],
    ['forecasts', { page: 'forecasts' }],
    ['new', { page: 'new' }],
    ['EXP-7', { page: 'experiment', key: 'EXP-7' }],
    ['exp-007', { page: 'experiment', key: 'EXP-007' }],
    ['EXP-', { page: 'unknown' }],
    ['EXP-1234567890', { page: 'unknown' }],
    ['EXP-7/evidence', { page: 'unknown' }],
    ['constructor', { page: 'unknown' }],
  ])('reads %p', (rest, expected) => {
    expect(pageOfPath(rest)).toEqual(expected);
  });
});
