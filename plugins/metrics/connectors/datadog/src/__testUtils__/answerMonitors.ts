import type { VendorAnswer } from '@hone/testbed';

type Body = Record<string, any>;

/** The answer to a question for monitors, all or one of them. */
export function monitorsAnswer(
  all: readonly Body[],
  path: string,
  query: URLSearchParams,
): VendorAnswer {
  const states = query.get('group_states')?.split(',') ?? [];
  const shown = (monitor: Body) => {
    const groups = Object.entries<Body>(monitor.state.groups).filter(
      ([, group]) =>
        states.includes('all') || states.includes(group.status.toLowerCase()),
    );
    return { ...monitor, state: { groups: Object.fromEntries(groups) } };
  };
  const id = /^\/api\/v1\/monitor\/(\d+)$/.exec(path)?.[1];
  if (id !== undefined) {
    const found = all.find(monitor => monitor.id === Number(id));
    return found
      ? { status: 200, body: shown(found) }
      : { status: 404, body: { errors: ['Monitor not found'] } };
  }
  const wanted = query.get('monitor_tags')?.split(',') ?? [];
  const size = Number(query.get('page_size'));
  const start = Number(query.get('page')) * size;
  return {
    status: 200,
    body: all
      .filter(({ tags }) => wanted.every(tag => tags.includes(tag)))
      .slice(start, start + size)
      .map(shown),
  };
}
