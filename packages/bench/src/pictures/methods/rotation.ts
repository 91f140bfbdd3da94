import { createRng, planRotation, type RotationPerson } from '@hone/inference';
import type { Picture } from '../picture';

const PEOPLE = 12;
const CYCLES = 40;

/** People with different histories, blocks of leave and two who joined late. */
function makePeople(): RotationPerson[] {
  const rng = createRng('rotation picture');
  return Array.from({ length: PEOPLE }, (_, i) => {
    const leave = rng.int(CYCLES);
    const joined = i >= PEOPLE - 2 ? CYCLES - 9 : 0;
    return {
      id: `person ${String(i + 1).padStart(2, '0')}`,
      history: rng.int(3),
      cap: null,
      available: Array.from({ length: CYCLES }, (__, cycle) => {
        const away =
          cycle < joined ||
          (cycle >= leave && cycle < leave + 12) ||
          rng.uniform() < 0.5;
        return away ? '0' : '1';
      }).join(''),
    };
  });
}

/** The usual way: walk forward, take whoever waited longest. */
function leastRecent(people: RotationPerson[]): number[] {
  const last = people.map(() => -1);
  const loads = people.map(person => person.history);
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const free = people
      .map((_, i) => i)
      .filter(i => people[i].available[cycle] === '1');
    if (free.length === 0) continue;
    const next = free.reduce((a, b) => (last[b] < last[a] ? b : a));
    last[next] = cycle;
    loads[next] += 1;
  }
  return loads;
}

const descending = (loads: number[]) => [...loads].sort((a, b) => b - a);

/** Pictures of the rotation. */
export const ROTATION_PICTURES: Picture[] = [
  {
    name: 'rotation',
    chart() {
      const people = makePeople();
      const plan = planRotation({
        seats: new Array<number>(CYCLES).fill(1),
        people,
      });
      if (!plan.ok) throw new Error(plan.detail);
      const fair = descending(Object.values(plan.loads));
      const usual = descending(leastRecent(people));
      return {
        title: 'What twelve people carry after 40 cycles, largest load first',
        x: 'rank of the person',
        y: 'seats, history included',
        layers: [
          {
            kind: 'bars',
            label: 'optimal plan',
            points: fair.map((load, i) => [i + 1, load]),
          },
          {
            kind: 'points',
            label: 'longest wait first',
            points: usual.map((load, i) => [i + 1, load]),
          },
        ],
        xDomain: [0.4, PEOPLE + 0.6],
        yDomain: [0, Math.max(...usual, ...fair) + 1],
      };
    },
  },
];
