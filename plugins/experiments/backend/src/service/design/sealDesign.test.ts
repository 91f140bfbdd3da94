import { experimentRecord } from '../../__fixtures__/experiment';
import { validateInput } from '../drafts/validateInput';
import { missingParts } from '../drafts/missingParts';
import { applyTransition } from '../lifecycle/applyTransition';
import { planContent, planHash } from '../lifecycle/planHash';
import { replayHistory } from '../imports/replayHistory';
import { sealDesign } from './sealDesign';

const DAY = 86_400;
const at = new Date('2026-06-01T00:00:00Z');
const refs = Array.from({ length: 7 }, (_, i) => `component:default/s-${i}`);
const waves = { count: 3, periodSeconds: 14 * DAY };
const wedge = experimentRecord({
  id: '0190-wedge',
  design: 'stepped-wedge',
  treated: { name: 'services', entityRefs: refs },
  plan: { durationSeconds: 42 * DAY, waves },
});

describe('the start of a stepped wedge', () => {
  const { next } = applyTransition(
    wedge,
    { action: 'start' },
    { at, actor: 'user:default/ada' },
  );

  it('draws waves of about equal size and seals them with their dates', () => {
    const { assignment, switchTimes } = next.waves!;
    expect(switchTimes).toEqual([
      '2026-06-01T00:00:00.000Z',
      '2026-06-15T00:00:00.000Z',
      '2026-06-29T00:00:00.000Z',
    ]);
    expect(assignment.map(one => one.entityRef).sort()).toEqual(refs);
    const sizes = [1, 2, 3].map(
      wave => assignment.filter(one => one.wave === wave).length,
    );
    expect(sizes.sort()).toEqual([2, 2, 3]);
    expect(next.planHash).toBe(planHash(planContent(next)));
  });

  it('draws the same for the same experiment and plan, and anew for others', () => {
    const draw = (change: Parameters<typeof experimentRecord>[0]) =>
      JSON.stringify(sealDesign({ ...wedge, ...change }, at).waves!.assignment);
    expect(draw({})).toBe(JSON.stringify(next.waves!.assignment));
    const others = Array.from({ length: 12 }, (_, i) => draw({ id: `e-${i}` }));
    expect(new Set(others).size).toBeGreaterThan(8);
    expect(
      new Set(
        Array.from({ length: 6 }, (_, i) =>
          draw({
            plan: { ...wedge.plan, durationSeconds: (42 + 14 * i) * DAY },
          }),
        ),
      ).size,
    ).toBeGreaterThan(3);
  });

  it('gives every service about the same chance of every wave', () => {
    const counts = [0, 0, 0];
    for (let i = 0; i < 300; i++) {
      const { assignment } = sealDesign({ ...wedge, id: `f-${i}` }, at).waves!;
      counts[assignment.find(one => one.entityRef === refs[3])!.wave - 1] += 1;
    }
    for (const count of counts) expect(count).toBeGreaterThan(60);
  });

  it('is not possible without services and waves', () => {
    expect(
      missingParts({
        ...wedge,
        treated: { name: 'services' },
        plan: { durationSeconds: 42 * DAY },
      }),
    ).toEqual([
      'Name the services that adopt the change, at least 6.',
      'Say in how many waves the services adopt the change, and how long after one another.',
    ]);
  });
});

describe('a stepped wedge that ran elsewhere', () => {
  const assignment = refs.map((entityRef, i) => ({
    entityRef,
    wave: (i % 3) + 1,
  }));
  const replay = (given?: typeof assignment) =>
    replayHistory(
      wedge,
      {
        externalId: 'x',
        experiment: {} as never,
        ...(given ? { waves: given } : {}),
        history: [
          {
            action: 'start',
            at: '2026-06-01T00:00:00Z',
            actor: 'user:default/ada',
          },
        ],
      },
      { now: new Date('2026-09-01T00:00:00Z'), field: 'items.0' },
    ).record.waves!;

  it('keeps the waves that were drawn there', () => {
    const kept = replay(
      assignment.map(one => ({
        ...one,
        entityRef: one.entityRef.replace('component:default/', 'Component:'),
      })),
    );
    expect(kept.assignment).toEqual(assignment);
    expect(kept.seed).toBe('given');
    expect(kept.switchTimes).toHaveLength(3);
  });

  it('is drawn where they are not given', () => {
    expect(replay().seed).toContain('0190-wedge/');
  });

  it.each<[string, typeof assignment, RegExp]>([
    ['a service is missing', assignment.slice(1), /s-0 is missing/],
    [
      'a service is named twice',
      [...assignment, assignment[0]],
      /s-0 is too many/,
    ],
    [
      'a wave is empty',
      assignment.map(one => ({ ...one, wave: Math.min(2, one.wave) })),
      /none to wave 3/,
    ],
    [
      'a wave is not in the plan',
      assignment.map((one, i) => (i === 6 ? { ...one, wave: 4 } : one)),
      /between 1 and 3/,
    ],
  ])('is refused when %s', (_, given, message) => {
    expect(() => replay(given)).toThrow(message);
  });
});

describe('what a design does not have', () => {
  const input = {
    title: 'Trunk',
    entityRef: refs[0],
    hypothesis: wedge.hypothesis,
    metrics: [],
    treated: wedge.treated,
  };
  const ab = { ...input, design: 'ab' as const };
  const process = { ...input, design: 'process' as const };
  const stepped = { ...input, design: 'stepped-wedge' as const };
  const plan = { durationSeconds: 42 * DAY };

  it.each([
    [{ ...ab, plan: { ...plan, looks: 3 } }, /^plan\.looks is for trials of/],
    [
      { ...ab, plan: { ...plan, method: 'synthetic-did' as const } },
      /^plan\.method is for process trials/,
    ],
    [
      { ...process, plan: { ...plan, method: 'synthetic-did' as const } },
      /compares with services of a control, but there is none$/,
    ],
    [{ ...process, plan: { ...plan, waves } }, /^plan\.waves is for stepped/],
    [
      {
        ...stepped,
        treated: { name: 's', entityRefs: refs.slice(0, 5) },
        plan: { ...plan, waves },
      },
      /at least 6 services for a stepped wedge, but 5 were given/,
    ],
    [
      { ...stepped, plan: { ...plan, waves: { ...waves, count: 8 } } },
      /at most the number of treated services, 7, but 8 was given/,
    ],
    [
      { ...stepped, plan: { durationSeconds: 41 * DAY, waves } },
      /^plan\.durationSeconds has to hold 3 waves and a period after the last/,
    ],
    [
      {
        ...stepped,
        plan: { ...plan, waves: { ...waves, transitionSeconds: 14 * DAY } },
      },
      /^plan\.waves\.transitionSeconds has to be shorter/,
    ],
  ])('is refused (%#)', (given, message) => {
    expect(() => validateInput(given)).toThrow(message);
  });

  it('leaves alone what fits, and what is not chosen yet', () => {
    for (const given of [
      { ...stepped, plan: { ...plan, waves } },
      { ...stepped, treated: { name: 's' }, plan },
      { ...process, plan: { ...plan, looks: 4 } },
    ]) {
      expect(() => validateInput(given)).not.toThrow();
    }
  });
});
