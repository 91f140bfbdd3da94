import type {
  Experiment,
  ExperimentArm,
  ExperimentDesign,
} from '@hone/backstage-plugin-experiments-common';
import type { WizardDraft } from './wizardDraft';

/** What the draft on the server says, for what the form has no field for: it goes back as it was. */
export type KeptParts = Pick<
  Experiment,
  'entityRef' | 'ownerRef' | 'design' | 'treated' | 'control' | 'plan'
>;

/** What an edit keeps; nothing of another service or design. */
export function keptOf(
  { kept, service }: Pick<WizardDraft, 'kept' | 'service'>,
  design: ExperimentDesign,
): KeptParts | null {
  return kept && kept.entityRef === service && kept.design === design
    ? kept
    : null;
}

/** The half that the form shows where no share is planned. */
const UNPLANNED_PERCENT = 50;

/** A share as the form shows it. */
export function sharePercent({ share }: Pick<ExperimentArm, 'share'>): number {
  return share === undefined
    ? UNPLANNED_PERCENT
    : Math.round(share * 1e4) / 1e2;
}

type Share = Pick<ExperimentArm, 'share'>;

function shareOf(arm: ExperimentArm | null): Share {
  return arm?.share === undefined ? {} : { share: arm.share };
}

/** What is planned of the shares. Until somebody changes it, it is what it was: the half that is shown may be nobody's plan. */
export function sharesOf(
  { treatedSharePercent }: Pick<WizardDraft, 'treatedSharePercent'>,
  kept: KeptParts | null,
): { treated: Share; control: Share } {
  if (kept?.control && sharePercent(kept.treated) === treatedSharePercent) {
    return { treated: shareOf(kept.treated), control: shareOf(kept.control) };
  }
  const share = treatedSharePercent / 100;
  return {
    treated: { share },
    // Two shares have to add up to 1; floating-point dust would not.
    control: { share: Math.round((1 - share) * 1e6) / 1e6 },
  };
}
