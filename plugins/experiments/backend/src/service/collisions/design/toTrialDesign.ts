import {
  treatsWholeServices,
  type ExperimentArm,
  type ExperimentDesign,
  type ExperimentPlan,
  type SealedWaves,
} from '@hone/backstage-plugin-experiments-common';
import { resolvePlan } from '../../drafts/resolvePlan';
import type { TrialDesign } from './types';

/**
 * What the design of a trial is made of; stored experiments and drafts have it.
 */
export interface TrialSource {
  design: ExperimentDesign;
  entityRef: string;
  treated: ExperimentArm;
  control: ExperimentArm | null;
  plan: ExperimentPlan;
  waves: SealedWaves | null;
}

const DAY_SECONDS = 86_400;

/**
 * What picks the units of the treated arm. Without a selector a canary changes the canary pods of its service, but a test
 * draws its units by itself.
 */
function armsOf({ design, treated }: TrialSource): string | null {
  const chosen = Object.entries(treated.selector ?? {});
  if (chosen.length === 0 && design !== 'canary') return null;
  return JSON.stringify(chosen.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The wave of each service, from 0. Waves that are not drawn yet are taken in the order of the services. */
function waveOf(source: TrialSource, services: readonly string[]) {
  const drawn = new Map(
    source.waves?.assignment.map(({ entityRef, wave }) => [
      entityRef,
      wave - 1,
    ]),
  );
  const count = source.plan.waves?.count ?? 1;
  return (service: string, i: number) =>
    drawn.get(service) ?? Math.floor((i * count) / services.length);
}

/**
 * The design of a trial that runs, or would run, in a window.
 *
 * @param window - epoch milliseconds
 */
export function toTrialDesign(
  source: TrialSource,
  window: { from: number; to: number },
): TrialDesign {
  const { design, plan, treated, control, entityRef } = source;
  const services = treated.entityRefs?.length
    ? [...new Set(treated.entityRefs)]
    : [entityRef];
  const wave = waveOf(source, services);
  const period = (plan.waves?.periodSeconds ?? 0) * 1000;
  const staggered = design === 'stepped-wedge';
  const whole = treatsWholeServices(design);
  const resolved = resolvePlan(
    { ...plan, stepSeconds: undefined, waves: undefined },
    design,
    DAY_SECONDS,
  );
  return {
    design,
    switchAt: new Map(
      services.map((service, i) => [
        service,
        window.from + (staggered ? wave(service, i) * period : 0),
      ]),
    ),
    compared: whole
      ? (control?.entityRefs ?? []).filter(ref => !services.includes(ref))
      : [],
    arms: armsOf(source),
    ...window,
    baselineMs: resolved.baselineSeconds * 1000,
  };
}
