import { inferDesign } from './inferDesign';

describe('inferDesign', () => {
  it.each([
    ['Half of the users get the new form behind a feature flag', 'ab'],
    ['Roll out the new collector to a canary first', 'canary'],
    ['Reviews are answered within half a day', 'process'],
    ['', 'process'],
  ])('reads %p', (text, design) => {
    expect(inferDesign(text)).toBe(design);
  });

  it('looks at the annotations of the service', () => {
    const metadata = {
      name: 'x',
      annotations: { 'argo-rollouts/selector': 'app=x' },
    };
    expect(inferDesign('A new pool', { metadata })).toBe('canary');
    expect(inferDesign('Behind a flag', { metadata })).toBe('ab');
  });
});
