import type { Rotation } from '@hone/inference';
import type { Seat } from '../problem';

/** A loop of parents in the direction of the arcs, or null. */
function findLoop(parent: Int32Array): number[] | null {
  const seenFrom = new Int32Array(parent.length).fill(-1);
  for (let start = 0; start < parent.length; start++) {
    let node = start;
    while (node >= 0 && seenFrom[node] < 0) {
      seenFrom[node] = start;
      node = parent[node];
    }
    if (node < 0 || seenFrom[node] !== start) continue;
    const loop = [node];
    for (let at = parent[node]; at !== node; at = parent[at]) loop.push(at);
    return loop.reverse();
  }
  return null;
}

/** Nodes are cycles, then people, then the pool of open seats, then the pool of loads. */
export class FlowNetwork {
  steps = 0;
  private readonly cycles: number;
  private readonly people: Rotation['people'];
  private readonly candidates: number[][];
  private readonly sits: Uint8Array;
  private readonly kept: Uint8Array;
  private readonly given: Int32Array;
  private readonly open: number[];
  private readonly openNode: number;
  private readonly loadNode: number;
  /** One step of the sum of squares outweighs all seats that could be kept. */
  private readonly weight: number;

  constructor(
    rotation: Rotation,
    assignments: readonly Seat[],
    published: readonly Seat[],
  ) {
    const { people, seats } = rotation;
    this.people = people;
    this.cycles = seats.length;
    this.openNode = this.cycles + people.length;
    this.loadNode = this.openNode + 1;
    this.weight = published.length + 1;
    this.candidates = seats.map((_, cycle) =>
      people.flatMap(({ available, cap }, p) =>
        available[cycle] === '1' && cap !== 0 ? [p] : [],
      ),
    );
    this.sits = new Uint8Array(people.length * this.cycles);
    this.kept = new Uint8Array(people.length * this.cycles);
    this.given = new Int32Array(people.length);
    this.open = [...seats];
    const indexOf = new Map(people.map(({ id }, p) => [id, p]));
    for (const [cycle, id] of published) {
      const p = indexOf.get(id);
      if (p !== undefined) this.kept[p * this.cycles + cycle] = 1;
    }
    for (const [cycle, id] of assignments) this.sit(indexOf.get(id)!, cycle, 1);
  }

  private sit(person: number, cycle: number, by: 1 | -1): void {
    this.sits[person * this.cycles + cycle] = by === 1 ? 1 : 0;
    this.given[person] += by;
    this.open[cycle] -= by;
  }

  /** Bellman and Ford from all nodes at once; a cycle of parents is a cycle of negative cost. */
  findNegativeCycle(mostSteps: number): number[] | 'none' | 'stopped' {
    const nodes = this.loadNode + 1;
    const distance = new Float64Array(nodes);
    const parent = new Int32Array(nodes).fill(-1);
    for (;;) {
      let changed = false;
      this.eachArc((from, to, cost) => {
        this.steps += 1;
        if (distance[from] + cost >= distance[to]) return;
        distance[to] = distance[from] + cost;
        parent[to] = from;
        changed = true;
      });
      if (!changed) return 'none';
      const cycle = findLoop(parent);
      if (cycle) return cycle;
      if (this.steps >= mostSteps) return 'stopped';
    }
  }

  private eachArc(visit: (from: number, to: number, cost: number) => void) {
    const { cycles, candidates, open, openNode, loadNode, people, given } =
      this;
    for (let cycle = 0; cycle < cycles; cycle++) {
      if (open[cycle] > 0) visit(openNode, cycle, 0);
      visit(cycle, openNode, 0);
      for (const person of candidates[cycle]) {
        const seat = person * cycles + cycle;
        const node = cycles + person;
        if (this.sits[seat]) visit(node, cycle, this.kept[seat]);
        else visit(cycle, node, -this.kept[seat]);
      }
    }
    for (let person = 0; person < people.length; person++) {
      const { history, cap } = people[person];
      const load = history + given[person];
      const node = cycles + person;
      if (cap === null || given[person] < cap) {
        visit(node, loadNode, this.weight * (2 * load + 1));
      }
      if (given[person] > 0) {
        visit(loadNode, node, -this.weight * (2 * load - 1));
      }
    }
  }

  /** Takes and gives up the seats along a cycle of nodes. */
  apply(nodes: readonly number[]): void {
    nodes.forEach((from, i) => {
      const to = nodes[(i + 1) % nodes.length];
      if (from < this.cycles && to >= this.cycles && to < this.openNode) {
        this.sit(to - this.cycles, from, 1);
      }
      if (to < this.cycles && from >= this.cycles && from < this.openNode) {
        this.sit(from - this.cycles, to, -1);
      }
    });
  }

  assignments(): [number, string][] {
    return this.candidates.flatMap((list, cycle) =>
      list
        .filter(person => this.sits[person * this.cycles + cycle])
        .map((person): [number, string] => [cycle, this.people[person].id]),
    );
  }
}
