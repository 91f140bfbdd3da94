import { queryKeys } from '../query/queryKeys';
import { isTouched, readChange } from './changes';

const changes = (experiments: string[], ideas: string[] = []) => ({
  experiments: new Set(experiments),
  ideas: new Set(ideas),
});
const ofExperiment = changes(['EXP-13']);
const ofIdea = changes([], ['IDEA-1']);

describe('isTouched', () => {
  it.each([
    ['its page', queryKeys.experiment('EXP-13'), true, false],
    ['its events', queryKeys.events('EXP-13'), true, false],
    ['a stored analysis', queryKeys.analysis('EXP-13', 'a'), false, false],
    ['stored values', queryKeys.values('EXP-13', 'a'), false, false],
    ['another page', queryKeys.experiment('EXP-130'), false, false],
    ['lists', queryKeys.list({}), true, false],
    ['counts', queryKeys.counts({}), true, false],
    ['slots', queryKeys.slots([]), true, false],
    ['what waits', queryKeys.needsYou, true, false],
    ['cards', queryKeys.summary('component:default/x'), true, true],
    ['the backlog', queryKeys.ideaList({}), false, true],
    ['its idea', queryKeys.idea('IDEA-1'), false, true],
    ['another idea', queryKeys.idea('IDEA-2'), false, false],
    ['saved views', queryKeys.views, false, false],
  ])('%s', (_, key, byExperiment, byIdea) => {
    expect(isTouched(key, ofExperiment)).toBe(byExperiment);
    expect(isTouched(key, ofIdea)).toBe(byIdea);
  });
});

describe('readChange', () => {
  it('reads what the backend sends', () => {
    const message = { kind: 'idea', key: 'IDEA-1' };
    expect(readChange(message)).toEqual(message);
  });

  it.each([null, 'EXP-1', {}, { kind: 'metric', key: 'x' }, { kind: 'idea' }])(
    'ignores %j',
    message => expect(readChange(message)).toBeNull(),
  );
});
