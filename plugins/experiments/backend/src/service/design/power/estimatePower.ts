import { InputError } from '@backstage/errors';
import {
  LEAST_WEDGE_SERVICES,
  type PowerInput,
  type PowerReport,
} from '@hone/backstage-plugin-experiments-common';
import type { Caller, ServiceContext } from '../../context';
import { fullRefs, loadDesignSubject } from '../loadDesignSubject';
import { DEFAULT_WAVES, type PowerSubject } from './powerSubject';
import { summarize, toItem } from './powerWords';
import { powerSeed, readPower } from './readPower';

function checkInput(
  input: PowerInput,
  treated: string[],
  control: string[],
): void {
  const twice = control.find(ref => treated.includes(ref));
  if (twice) {
    throw new InputError(
      `control has to name other services than treated, but both name ${twice}`,
    );
  }
  if (input.design !== 'stepped-wedge') return;
  const waves = input.waves?.count ?? DEFAULT_WAVES;
  const least = Math.max(LEAST_WEDGE_SERVICES, waves);
  if (treated.length < least) {
    throw new InputError(
      `treated has to name at least ${least} services for a stepped wedge of ${waves} waves, but ${treated.length} were given`,
    );
  }
}

/**
 * Effects that trials of several lengths can detect, from the real history of the metric. The same history gives the
 * same answer.
 *
 * @throws NotAllowedError, InputError, NotFoundError; ServiceUnavailableError when the source does not answer
 */
export async function estimatePower(
  context: ServiceContext,
  caller: Caller,
  input: PowerInput,
): Promise<PowerReport> {
  const treated = fullRefs(input.treated, 'treated');
  const control = fullRefs(input.control ?? [], 'control');
  checkInput(input, treated, control);
  const { metric } = await loadDesignSubject(context, caller, {
    metricId: input.metricId,
    entityRefs: [...treated, ...control],
  });
  const { alpha = 0.05, power = 0.8 } = input;
  const seed = powerSeed(metric.id, treated);
  const subject: PowerSubject = {
    context,
    caller,
    input,
    metric,
    treated,
    control,
    goal: { alpha, power, seed },
    until: context.clock.now().getTime(),
  };
  const found = await readPower(subject);
  const items = input.durations.map(duration =>
    toItem(duration, found.answers.get(duration)!, power),
  );
  const longest = Math.max(...input.durations);
  return {
    items,
    historyPoints: found.history.points,
    historyFrom:
      found.history.from === null
        ? null
        : new Date(found.history.from).toISOString(),
    stepSeconds: found.stepSeconds,
    method: found.answers.get(longest)!.method,
    seed,
    alpha,
    power,
    detail: summarize(items, metric.title),
  };
}
