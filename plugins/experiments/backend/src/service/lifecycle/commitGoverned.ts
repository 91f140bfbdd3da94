import type { ExperimentRecord } from '../../store/experiments';
import { closeReview } from '../../store/governance';
import type { ServiceContext } from '../context';
import { governStep } from '../governance/gate/governStep';
import { applyTransition, type Transition } from './applyTransition';
import { commitTransition } from './commitTransition';
import { stepTime } from './stepTime';

/** Who takes a plan on whose approvals were all given before. */
const GATE_ACTOR = 'service:governance';

/**
 * Stores a step that the gate lets pass, with what governance adds to it. A plan that is sent for review and has every
 * approval it needs is approved at once.
 *
 * @param record - as it was before the step
 * @throws GateError with what is missing, NoBudgetError, StartRefusal
 */
export async function commitGoverned(
  context: ServiceContext,
  record: ExperimentRecord,
  step: Transition,
  event: { type: string; at: Date; actor: string },
): Promise<ExperimentRecord> {
  const governed = await governStep(context, record, step, event);
  if (!governed) return commitTransition(context, step, event);
  const saved = await commitTransition(
    context,
    { ...step, detail: { ...step.detail, ...governed.detail } },
    event,
    { alsoStore: governed.alsoStore },
  );
  if (event.type !== 'submit' || !governed.isApproved) return saved;
  const at = await stepTime(context, saved);
  return commitTransition(
    context,
    applyTransition(saved, { action: 'approve' }, { at, actor: GATE_ACTOR }),
    { type: 'approve', at, actor: GATE_ACTOR },
    { alsoStore: tx => closeReview(tx, saved.id) },
  );
}
