import { demoExplanation } from '../../../__fixtures__/demoAnswers';
import { againParts, againSentence } from './againSentence';

const NONE = {
  lower: 0,
  away: 0,
  resting: 0,
  capped: 0,
  swappable: 0,
  proven: true,
};
const why = (whyAgain: Partial<typeof NONE>, load = 4) =>
  demoExplanation({ load, whyAgain: { ...NONE, ...whyAgain } });

describe('why somebody again', () => {
  it.each([
    ['fewest', {}],
    ['everyAway', { lower: 2, away: 2 }],
    ['everyResting', { lower: 2, resting: 2 }],
    ['everyCapped', { lower: 1, capped: 1 }],
    ['everyAwayOrResting', { lower: 3, away: 1, resting: 2 }],
    ['mixed', { lower: 3, away: 1, resting: 1, capped: 1 }],
    ['mixed', { lower: 2, away: 1, swappable: 1 }],
  ])('is told as %s of %j', (sentence, again) => {
    expect(againSentence(why(again))).toBe(sentence);
  });

  it('does not call away who sits in the same cycle', () => {
    // With 5 seats, Gus with 4 has fewer.
    expect(againSentence(why({ lower: 1, away: 1 }, 5))).toBe('everyTaken');
    expect(againSentence(why({ lower: 2, away: 1, resting: 1 }, 5))).toBe(
      'everyTakenOrResting',
    );
    expect(againParts(why({ lower: 2, away: 1, capped: 1 }, 5))).toEqual([
      { part: 'taken', count: 1 },
      { part: 'capped', count: 1 },
    ]);
  });
});
