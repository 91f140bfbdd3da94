import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { DatadogConfig } from '../config/DatadogConfig';
import { MAX_OPEN, type Cursor, type OpenIncident } from './Cursor';
import { opened } from './readMonitors';

const placeOf = ({ monitor, group }: OpenIncident) => `${monitor}/${group}`;

/** The incidents that were told and have not ended, and which of them still alert. */
export class OpenIncidents {
  private open: readonly OpenIncident[];
  private readonly met = new Set<string>();
  private over = 0;

  constructor(open: readonly OpenIncident[]) {
    this.open = open;
  }

  get cursor(): Cursor {
    return { version: 1, open: [...this.open] };
  }

  /** Alerts for which there was no room. */
  get leftOut(): number {
    return this.over;
  }

  /** Tells what alerts and was not told; what was told before stays as it is while it goes on. */
  meet(
    alerting: readonly OpenIncident[],
    config: DatadogConfig,
  ): DeliveryEvent[] {
    const known = new Map(this.open.map(one => [placeOf(one), one]));
    const added: OpenIncident[] = [];
    for (const found of alerting) {
      const place = placeOf(found);
      const before = known.get(place);
      if (!before) added.push(found);
      // One that began anew is told after the end of the one before.
      if (!before || before.begin === found.begin) this.met.add(place);
    }
    const kept = added.slice(0, MAX_OPEN - this.open.length);
    this.over += added.length - kept.length;
    this.open = [...this.open, ...kept];
    return kept.map(one => opened(one, config));
  }

  /** What did not alert any more, or began anew, by monitor. */
  unmet(): OpenIncident[][] {
    const old = this.open.filter(one => !this.met.has(placeOf(one)));
    const monitors = [...new Set(old.map(({ monitor }) => monitor))];
    return monitors.map(id => old.filter(({ monitor }) => monitor === id));
  }

  /** Puts what is left of some incidents in their place. */
  replace(some: readonly OpenIncident[], left: readonly OpenIncident[]): void {
    this.open = [...this.open.filter(one => !some.includes(one)), ...left];
  }
}
