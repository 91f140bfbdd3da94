import { readExperimentHit, readIdeaHit } from './readHit';

const base = { title: 'EXP-13 Trial', text: 'p', location: '/experiments/x' };

describe('readExperimentHit', () => {
  it('reads the fields that the index keeps', () => {
    const document = {
      ...base,
      key: 'EXP-13',
      status: 'closed',
      outcome: 'shipped',
      grade: 'B',
      verdict: 'Reviews got faster.',
      entity: 'component:default/cart-api',
    };
    expect(readExperimentHit(document)).toEqual({
      key: 'EXP-13',
      status: 'closed',
      outcome: 'shipped',
      grade: 'B',
      verdict: 'Reviews got faster.',
      entityRef: 'component:default/cart-api',
    });
  });

  it('takes no word for a state that it does not know, and no other type for a text', () => {
    const document = {
      ...base,
      key: 'EXP-13',
      status: 'exploded',
      outcome: 7,
      grade: '',
      verdict: null,
    };
    expect(readExperimentHit(document)).toEqual({
      key: 'EXP-13',
      status: null,
      outcome: null,
      grade: null,
      verdict: '',
      entityRef: '',
    });
  });

  it('is nothing without a key', () => {
    expect(readExperimentHit(base)).toBeNull();
    expect(readIdeaHit(base)).toBeNull();
  });
});

describe('readIdeaHit', () => {
  it('reads the fields that the index keeps', () => {
    const document = { ...base, key: 'IDEA-17', status: 'open', entity: '' };
    expect(readIdeaHit(document)).toEqual({
      key: 'IDEA-17',
      status: 'open',
      entityRef: '',
    });
  });
});
