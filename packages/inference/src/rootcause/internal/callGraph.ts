/**
 * A call of one component to another: `[caller, callee]`. A fault travels from
 * the callee to the caller.
 *
 * @public
 */
export type Call = readonly [caller: string, callee: string];

/** Callees by caller, without calls to oneself. */
export function calleesOf(calls: readonly Call[]): Map<string, string[]> {
  const callees = new Map<string, Set<string>>();
  for (const [caller, callee] of calls) {
    if (caller === callee) continue;
    const known = callees.get(caller) ?? new Set<string>();
    known.add(callee);
    callees.set(caller, known);
  }
  return new Map([...callees].map(([caller, set]) => [caller, [...set]]));
}

/**
 * Callees among the nodes of interest. Calls through a transparent node count
 * as calls of its caller to its callees.
 */
export function calleesAmong(
  callees: ReadonlyMap<string, readonly string[]>,
  isOfInterest: (node: string) => boolean,
  isTransparent: (node: string) => boolean = () => false,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const caller of callees.keys()) {
    if (!isOfInterest(caller)) continue;
    const seen = new Set(callees.get(caller));
    for (const node of seen) {
      if (isOfInterest(node) || !isTransparent(node)) continue;
      callees.get(node)?.forEach(callee => seen.add(callee));
    }
    seen.delete(caller);
    found.set(caller, [...seen].filter(isOfInterest));
  }
  return found;
}

/** Number of calls from `start` to every node it reaches. */
export function distancesFrom(
  start: string,
  callees: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const distances = new Map([[start, 0]]);
  const queue = [start];
  for (const node of queue) {
    for (const callee of callees.get(node) ?? []) {
      if (distances.has(callee)) continue;
      distances.set(callee, distances.get(node)! + 1);
      queue.push(callee);
    }
  }
  return distances;
}

/** The same calls, from the callee to its callers. */
export function callersOf(
  callees: ReadonlyMap<string, readonly string[]>,
): Map<string, string[]> {
  const callers = new Map<string, string[]>();
  for (const [caller, called] of callees) {
    for (const callee of called) {
      const known = callers.get(callee);
      if (known) known.push(caller);
      else callers.set(callee, [caller]);
    }
  }
  return callers;
}

/**
 * Strongly connected components of what the starts reach, callees before
 * callers (Tarjan 1972, with a stack of its own instead of recursion).
 */
export function componentsFrom(
  starts: Iterable<string>,
  callees: ReadonlyMap<string, readonly string[]>,
): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open = new Set<string>();
  const path: string[] = [];
  const components: string[][] = [];
  const work: { node: string; next: number }[] = [];
  const enter = (node: string) => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    open.add(node);
    path.push(node);
    work.push({ node, next: 0 });
  };
  const close = (node: string) => {
    const members = path.splice(path.indexOf(node));
    members.forEach(member => open.delete(member));
    components.push(members);
  };
  const advance = () => {
    const frame = work[work.length - 1];
    const callee = callees.get(frame.node)?.[frame.next++];
    if (callee === undefined) {
      work.pop();
      const caller = work[work.length - 1]?.node;
      if (caller !== undefined) {
        low.set(caller, Math.min(low.get(caller)!, low.get(frame.node)!));
      }
      if (low.get(frame.node) === index.get(frame.node)) close(frame.node);
    } else if (!index.has(callee)) {
      enter(callee);
    } else if (open.has(callee)) {
      low.set(frame.node, Math.min(low.get(frame.node)!, index.get(callee)!));
    }
  };
  for (const start of starts) {
    if (!index.has(start)) enter(start);
    while (work.length > 0) advance();
  }
  return components;
}

/** Components that call nothing outside themselves. */
export function deepestComponents(
  components: readonly string[][],
  callees: ReadonlyMap<string, readonly string[]>,
): string[][] {
  return components.filter(members => {
    const own = new Set(members);
    return members.every(node =>
      (callees.get(node) ?? []).every(callee => own.has(callee)),
    );
  });
}
