import { z } from 'zod';
import { parseAlert, type Alert } from '../alert/Alert';
import {
  incidentOf,
  isIncident,
  toEvent,
  type Incident,
  type IncidentEvent,
} from '../alert/toIncident';
import type { AlertRules } from '../config/AlertmanagerConfig';
import { isFresh, MOST_OPEN, type Remembered } from './Cursor';
import { Findings } from './Findings';

const stateSchema = z.object({
  status: z.object({ state: z.string() }),
});

/** An alert that fires and is an incident, or would be one if nobody had silenced it. */
interface Firing {
  incident: Incident;
  endsAt: number | null;
  /** Neither silenced nor inhibited. */
  active: boolean;
}

/** What follows from one look at an Alertmanager. */
export interface Told {
  events: IncidentEvent[];
  known: Map<string, Remembered>;
  findings: Findings;
}

/**
 * Compares what fires with what is remembered: what is new has begun, what is missing is over.
 *
 * @param alerts - as Alertmanager lists them
 * @param at - its own clock, epoch milliseconds
 */
export function tellAlerts(
  alerts: readonly unknown[],
  before: ReadonlyMap<string, Remembered>,
  { at, rules }: { at: number; rules: AlertRules },
): Told {
  const findings = new Findings();
  const firing = firingOf(alerts, rules, findings);
  const events: IncidentEvent[] = [];
  const known = new Map<string, Remembered>();
  for (const [fingerprint, old] of before) {
    if (firing.has(fingerprint)) continue;
    const gone = old.goneAt === null ? missed(old, at, events) : old;
    if (isFresh(gone, at)) known.set(fingerprint, gone);
  }
  for (const [fingerprint, now] of firing) {
    const old = before.get(fingerprint);
    const kept = compare(now, old, at, events);
    if (kept) known.set(fingerprint, kept);
  }
  return { events, known, findings };
}

function firingOf(
  alerts: readonly unknown[],
  rules: AlertRules,
  findings: Findings,
): Map<string, Firing> {
  const found: Firing[] = [];
  for (const given of alerts) {
    const alert = parseAlert(given);
    const state = stateSchema.safeParse(given);
    if (!alert || !state.success) {
      findings.malformed += 1;
    } else if (isIncident(alert, rules)) {
      const incident = incidentOf(alert, rules);
      const active = state.data.status.state === 'active';
      if (incident) found.push({ incident, active, endsAt: endOf(alert) });
      else findings.withoutService += 1;
    }
  }
  found.sort((a, b) => a.incident.startsAt - b.incident.startsAt);
  findings.tooMany = Math.max(0, found.length - MOST_OPEN);
  return new Map(
    found.slice(0, MOST_OPEN).map(one => [one.incident.fingerprint, one]),
  );
}

function endOf({ endsAt, startsAt }: Alert): number | null {
  return endsAt !== null && endsAt > startsAt ? endsAt : null;
}

/** What is remembered of an alert that fires; undefined when it is not told of. */
function compare(
  { incident, endsAt, active }: Firing,
  old: Remembered | undefined,
  at: number,
  events: IncidentEvent[],
): Remembered | undefined {
  if (old && old.startsAt === incident.startsAt) {
    if (old.goneAt === null && (!active || old.service === incident.service)) {
      return { ...old, endsAt };
    }
    if (!active) return old;
    const turn = old.turn + 1;
    events.push(toEvent(incident, { turn }));
    return { ...incident, turn, endsAt, goneAt: null };
  }
  if (old?.goneAt === null) replace(old, incident, at, events);
  // Who silences an alert does not want to hear of it.
  if (!active) return undefined;
  events.push(toEvent(incident, { turn: 0 }));
  return { ...incident, turn: 0, endsAt, goneAt: null };
}

/** The same labels fire with another beginning. */
function replace(
  old: Remembered,
  { startsAt }: Incident,
  at: number,
  events: IncidentEvent[],
): void {
  const turn = old.turn + 1;
  if (startsAt > old.startsAt) {
    const endedAt = Math.min(startsAt, old.endsAt ?? at, at);
    events.push(toEvent(old, { turn, endedAt }));
    return;
  }
  // Two senders told of one alert, and Alertmanager has joined them under the earlier beginning.
  events.push({ ...toEvent(old, { turn }), withdrawn: true });
}

/** Alertmanager lists nothing that is over, so the end is known as well as it was announced. */
function missed(
  old: Remembered,
  at: number,
  events: IncidentEvent[],
): Remembered {
  const turn = old.turn + 1;
  const endedAt = Math.min(old.endsAt ?? at, at);
  events.push(toEvent(old, { turn, endedAt }));
  return { ...old, turn, goneAt: at };
}
