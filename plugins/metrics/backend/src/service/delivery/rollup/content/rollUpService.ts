import type { Durations, Rollup } from '../../../../store/delivery/Rollup';
import type {
  JudgedRelease,
  ServiceDelivery,
} from '../../rules/evaluateService';
import type { ShippedChange } from '../../rules/leadTimes';
import type { OpenDuration } from '../../rules/recovery';
import { addOutcomes, addTo, emptyRollup } from './addRollups';
import { binOf } from './durationBins';
import { hourOf } from './hours';
import type { WeekCalendar } from './WeekCalendar';

/** Whether more than its time connects a failure with its roll-out. */
function isNamed({ failure, release }: JudgedRelease): boolean {
  return (
    release.kind === 'escaped' ||
    failure?.rollback !== null ||
    failure.links.some(link => link.confidence !== 'window')
  );
}

function addRelease(
  week: Rollup,
  judged: JudgedRelease,
  unknownCommits: ReadonlySet<string>,
): void {
  const { release, failure } = judged;
  const { kind, at, deployment } = release;
  if (kind === 'deployment') {
    week.deployments += 1;
    if (deployment.unplanned) week.rework += 1;
    if (unknownCommits.has(deployment.id)) week.unknownCommits += 1;
  }
  if (failure) {
    week.failures += 1;
    if (isNamed(judged)) week.namedFailures += 1;
  }
  const isAtRisk = kind === 'deployment' || kind === 'escaped';
  if (!isAtRisk && kind !== 'caught') return;
  addOutcomes(week.outcomes, hourOf(at!), {
    atRisk: isAtRisk ? 1 : 0,
    failed: isAtRisk && failure ? 1 : 0,
    caught: kind === 'caught' ? 1 : 0,
  });
}

function addChange(week: Rollup, change: ShippedChange): void {
  week.changes += 1;
  week.lines += change.lines ?? 0;
  if (change.notComputable === 'first-deployment') week.firstChanges += 1;
  if (change.notComputable === 'negative') week.negativeChanges += 1;
  if (change.leadMs !== null) addTo(week.leadTimes, binOf(change.leadMs), 1);
}

function addDuration(
  durations: Durations,
  { ended, durationMs, startedAt }: OpenDuration,
): void {
  if (ended) addTo(durations.ended, binOf(durationMs), 1);
  else addTo(durations.open, hourOf(startedAt), 1);
}

/**
 * The weekly roll-ups of one service: the same events in the same weeks as its own page counts. Weeks in which nothing
 * happened are left out.
 *
 * @param delivery - evaluated at the end of time, so that nothing in it depends on when that was done
 * @param events - instants of all facts of the service, changes apart
 */
export function rollUpService(
  delivery: ServiceDelivery,
  events: readonly number[],
  calendar: WeekCalendar,
): Map<string, Rollup> {
  const weeks = new Map<string, Rollup>();
  const weekOf = (instant: number) => {
    const monday = calendar.weekOf(instant);
    const week = weeks.get(monday) ?? emptyRollup();
    weeks.set(monday, week);
    return week;
  };
  const unknown = new Set(delivery.unknownCommits);
  for (const judged of delivery.releases) {
    const { at } = judged.release;
    if (at !== null) addRelease(weekOf(at), judged, unknown);
  }
  for (const change of delivery.changes) {
    if (!change.bot) addChange(weekOf(change.shippedAt), change);
  }
  for (const recovery of delivery.recoveries) {
    addDuration(weekOf(recovery.startedAt).recoveries, recovery);
  }
  for (const restoration of delivery.restorations) {
    addDuration(weekOf(restoration.startedAt).restorations, restoration);
  }
  for (const { foundAt } of delivery.defects) weekOf(foundAt).defects += 1;
  for (const instant of events) weekOf(instant).events += 1;
  return weeks;
}
