import { InputError } from '@backstage/errors';
import {
  LEAST_WEDGE_SERVICES,
  treatsWholeServices,
  type ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';

function checkLooks({ plan, design }: ExperimentInput): void {
  if (treatsWholeServices(design)) return;
  if ((plan.looks ?? 1) > 1) {
    throw new InputError(
      `plan.looks is for trials of whole services: the methods of ab and canary stay valid however often one looks, but ${plan.looks} were given`,
    );
  }
}

function checkMethod({ plan, design, control }: ExperimentInput): void {
  const { method = 'auto' } = plan;
  if (method === 'auto') return;
  if (design !== 'process') {
    throw new InputError(
      `plan.method is for process trials, but ${method} was given for the design ${design}`,
    );
  }
  const alone =
    method === 'interrupted-time-series' || method === 'structural-time-series';
  if (!alone && !control) {
    throw new InputError(
      `plan.method ${method} compares with services of a control, but there is none`,
    );
  }
}

function checkWaves({ plan, design, treated }: ExperimentInput): void {
  const { waves } = plan;
  if (design !== 'stepped-wedge') {
    if (!waves) return;
    throw new InputError(
      `plan.waves is for stepped wedges, but the design is ${design}`,
    );
  }
  const services = treated.entityRefs?.length ?? 0;
  if (services > 0 && services < LEAST_WEDGE_SERVICES) {
    throw new InputError(
      `treated.entityRefs has to name at least ${LEAST_WEDGE_SERVICES} services for a stepped wedge, but ${services} were given`,
    );
  }
  if (!waves) return;
  if (services > 0 && waves.count > services) {
    throw new InputError(
      `plan.waves.count has to be at most the number of treated services, ${services}, but ${waves.count} was given`,
    );
  }
  const needed = waves.count * waves.periodSeconds;
  if (plan.durationSeconds < needed) {
    throw new InputError(
      `plan.durationSeconds has to hold ${waves.count} waves and a period after the last, ${needed} seconds, but ${plan.durationSeconds} was given`,
    );
  }
  const { transitionSeconds = 0 } = waves;
  if (transitionSeconds >= waves.periodSeconds) {
    throw new InputError(
      `plan.waves.transitionSeconds has to be shorter than the period of ${waves.periodSeconds} seconds, but ${transitionSeconds} was given`,
    );
  }
}

/**
 * Refuses what a design does not have, and waves that do not fit into the plan.
 *
 * @throws InputError with a sentence that names the field
 */
export function checkDesign(input: ExperimentInput): void {
  checkLooks(input);
  checkMethod(input);
  checkWaves(input);
}
