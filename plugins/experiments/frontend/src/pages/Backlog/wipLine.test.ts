import type { Idea, Slots } from '@hone/backstage-plugin-experiments-common';
import { DEMO_IDEAS } from '../../__fixtures__/demoIdeas';
import { demoIdea } from '../../__fixtures__/demoIdea';
import { freeSlots, wipLine } from './wipLine';

const A = 'group:default/a';
const B = 'group:default/b';

function idea(number: number, owner: string, status: Idea['status'] = 'open') {
  return demoIdea({ ...DEMO_IDEAS[0], number, owner, status }, 0);
}

function slots(ownerRef: string, used: number, limit = 2): Slots {
  return { ownerRef, used, limit, holders: [] };
}

describe('wipLine', () => {
  it('gives free slots to the ideas of their owners in order', () => {
    const ideas = [idea(1, A), idea(2, B), idea(3, A), idea(4, B), idea(5, A)];
    expect(wipLine(ideas, [slots(A, 0), slots(B, 1)])).toEqual({
      lastAbove: 'IDEA-3',
      waiting: new Set(),
    });
  });

  it('marks what stands above the line without a slot', () => {
    const { lastAbove, waiting } = wipLine(
      [idea(1, A), idea(2, B), idea(3, A)],
      [slots(A, 2), slots(B, 1)],
    );
    expect(lastAbove).toBe('IDEA-2');
    expect([...waiting]).toEqual(['IDEA-1']);
  });

  it('has no line where no slot is free', () => {
    expect(wipLine([idea(1, A)], [slots(A, 3)])).toEqual({
      lastAbove: null,
      waiting: new Set(),
    });
  });

  it('passes ideas that are tried already and owners it does not know', () => {
    const ideas = [idea(1, A, 'trying'), idea(2, B), idea(3, A)];
    expect(wipLine(ideas, [slots(A, 1)]).lastAbove).toBe('IDEA-3');
  });
});

describe('freeSlots', () => {
  it('is never below nothing', () => {
    expect(freeSlots(slots(A, 5))).toBe(0);
    expect(freeSlots(slots(A, 1))).toBe(1);
  });
});
