import type { Knex } from 'knex';
import { planContent, planHash } from '../../service/lifecycle/planHash';
import { experimentKey } from '../../store/experiments';
import { mapRow } from '../../store/experiments/mapRow';
import type { Row } from '../../store/row';
import { DECISIONS, HOLDING, STEPS } from './model';

function replay(events: Record<string, string>[]): {
  status: string | null;
  wrong: string[];
} {
  let status: string | null = null;
  const wrong: string[] = [];
  for (const event of events) {
    if (event.to === null) continue;
    const { from, to, type } = event;
    const said = type === 'confirm' || type === 'decide';
    const target = STEPS[from ?? '']?.[type];
    const legal =
      from === null
        ? to === 'draft' && status === null
        : target !== undefined &&
          (target === to ||
            (said &&
              [...Object.values(DECISIONS).map(([s]) => s), 'decide'].includes(
                to,
              )));
    if (!legal || from !== status) wrong.push(`${type}: ${from} to ${to}`);
    status = to;
  }
  return { status, wrong };
}

/** Of one trial: its history replays to its state, in the order in which it was written, and its dates fit. */
function checkTrial(row: Row, events: Record<string, string>[]): string[] {
  const record = mapRow(row);
  const key = experimentKey(record.number);
  const { status, wrong } = replay(events);
  const ids = events.map(e => e.id);
  const started = !['draft', 'in-review', 'scheduled'].includes(record.status);
  const ended = ['decide', 'closed', 'watching'].includes(record.status);
  const sealed = record.planHash === planHash(planContent(record));
  const counted = events.filter(e => e.type !== 'wait-for-slot').length;
  return [
    ...wrong.map(text => `illegal step ${text}`),
    ...(status === record.status ? [] : [`history ends in ${status}`]),
    ...(ids.join() === [...ids].sort().join() ? [] : ['history out of order']),
    ...(counted === record.revision ? [] : [`${counted} events of revisions`]),
    ...(started === (record.startedAt !== null) ? [] : ['start']),
    ...(ended === (record.endedAt !== null) ? [] : ['end']),
    ...(record.endedAt && record.endedAt < record.startedAt! ? ['ends'] : []),
    ...((started ? sealed : record.planHash === null) ? [] : ['seal']),
    ...(record.pendingDecision && record.status !== 'decide' ? ['waits'] : []),
    ...(['closed', 'watching'].includes(record.status) ===
    (record.outcome !== null)
      ? []
      : ['outcome']),
  ].map(text => `${key} (${record.status}): ${text}`);
}

/**
 * Everything that has to hold whatever happened, as sentences where it does not.
 */
export async function checkInvariants(
  knex: Knex,
  limit: number,
): Promise<string[]> {
  const [rows, events, counts] = await Promise.all([
    knex('experiments'),
    knex('events').orderBy(['at', 'id']),
    knex('experiment_counts').where('n', '<>', 0),
  ]);
  const wrong = rows.flatMap(row =>
    checkTrial(
      row,
      events.filter(e => e.experiment_id === row.id),
    ),
  );
  const keyOf = (row: Record<string, string | null>) =>
    [row.owner_ref ?? '', row.status, row.outcome ?? ''].join();
  const real = new Map<string, number>();
  for (const row of rows) real.set(keyOf(row), (real.get(keyOf(row)) ?? 0) + 1);
  const kept = new Map(counts.map(row => [keyOf(row), Number(row.n)]));
  for (const key of new Set([...real.keys(), ...kept.keys()])) {
    if (real.get(key) !== kept.get(key)) {
      wrong.push(`${key} is counted ${kept.get(key)}, not ${real.get(key)}`);
    }
  }
  const owners = new Set(rows.map(row => row.owner_ref));
  for (const owner of owners) {
    const held = rows.filter(
      row => row.owner_ref === owner && HOLDING.includes(row.status),
    );
    if (held.length > limit) wrong.push(`${owner} holds ${held.length} slots`);
  }
  const known = new Set(rows.map(row => row.id));
  const orphans = events.filter(e => !known.has(e.experiment_id));
  if (orphans.length > 0) wrong.push(`${orphans.length} events of nothing`);
  return wrong;
}
