import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import type { Pin, PinInput } from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import type { NewPin, PinStore, StoredPin } from '../../store/PinStore';
import { parseInstant } from '../series/stepGrid';
import type { EntityReader } from '../targets/EntityReader';
import { hashKey } from '../targets/seriesKey';
import type { ResolvedTarget, TargetResolver } from '../targets/TargetResolver';

/** Most buckets that a pin may have to catch up on: about a year of minutes. */
const MAX_BACKLOG = 500_000;

/** Keeps copies of series that experiments rest on. */
export class PinService {
  constructor(
    private readonly options: {
      pins: PinStore;
      targets: TargetResolver;
      entities: EntityReader;
      clock: Clock;
      maxOpen: number;
    },
  ) {}

  /** Idempotent on the series, its start and the bucket; a later call may move or open the end. */
  async pin(
    items: PinInput[],
    credentials: BackstageCredentials,
  ): Promise<Pin[]> {
    const { pins, targets, clock } = this.options;
    const resolved = await targets.resolve(items, credentials);
    const now = clock.now();
    const wanted = items.map((item, index) => {
      const pin = toNewPin(item, resolved[index], index);
      checkBacklog(pin, index, now);
      return pin;
    });
    await this.checkCap(wanted);
    const stored = await pins.upsertAll(wanted, now);
    return stored.map((pin, i) => toPin(pin, resolved[i].arm));
  }

  /** @throws NotFoundError when it is not there or its service may not be read */
  async stop(id: string, credentials: BackstageCredentials): Promise<void> {
    const pin = await this.options.pins.get(id);
    const readable =
      pin &&
      (await this.options.entities.find([pin.entityRef], credentials)).size > 0;
    if (!readable) {
      throw new NotFoundError(
        `There is no pin with the id "${id}" that you may read`,
      );
    }
    await this.options.pins.close(id);
  }

  private async checkCap(wanted: NewPin[]): Promise<void> {
    const { pins, maxOpen } = this.options;
    const keys = [...new Set(wanted.map(pin => pin.pinKey))];
    const [open, known] = await Promise.all([
      pins.countOpen(),
      pins.openKeys(keys),
    ]);
    const after = open + keys.length - known.size;
    if (after > maxOpen && keys.length > known.size) {
      throw new InputError(
        `At most ${maxOpen} series are recorded at a time, ${open} are now; delete pins or raise hone.metrics.pins.max`,
      );
    }
  }
}

function checkBacklog(pin: NewPin, index: number, now: Date): void {
  const seconds = (now.getTime() - pin.from.getTime()) / 1000;
  if (seconds / pin.bucketSeconds > MAX_BACKLOG) {
    throw new InputError(
      `items.${index}.from lies ${Math.floor(
        seconds / pin.bucketSeconds,
      )} buckets of ${
        pin.bucketSeconds
      } seconds back, at most ${MAX_BACKLOG} are recorded; the smallest bucketSeconds that fits is ${Math.ceil(
        seconds / MAX_BACKLOG,
      )}`,
    );
  }
}

function toNewPin(
  item: PinInput,
  target: ResolvedTarget,
  index: number,
): NewPin {
  const from = parseInstant(item.from, `items.${index}.from`);
  const until = item.until
    ? parseInstant(item.until, `items.${index}.until`)
    : null;
  if (until && until <= from) {
    throw new InputError(
      `items.${index}.until has to lie after from, ${item.from}, but ${item.until} was given`,
    );
  }
  const bucketSeconds = item.bucketSeconds ?? target.metric.stepSeconds;
  return {
    pinKey: hashKey([target.key, from.getTime(), bucketSeconds]),
    seriesKey: target.key,
    metricId: target.metric.id,
    entityRef: target.entityRef,
    arm: target.arm ?? '',
    selector: target.selector ?? {},
    from,
    until,
    bucketSeconds,
  };
}

function toPin(pin: StoredPin, arm: string | undefined): Pin {
  return {
    id: pin.id,
    metricId: pin.metricId,
    entityRef: pin.entityRef,
    arm: arm ?? null,
    from: pin.from.toISOString(),
    until: pin.until?.toISOString() ?? null,
    bucketSeconds: pin.bucketSeconds,
    recordedUntil: pin.recordedUntil?.toISOString() ?? null,
  };
}
