import type { ExperimentRights } from '../../authorization';
import type { ExperimentRecord } from '../../store/experiments';
import { isProgram } from '../lifecycle/isProgram';

const ROLES: Record<string, string> = {
  approve: 'reviewer',
  decide: 'decider',
  confirm: 'decider',
  decline: 'decider',
};

/**
 * How somebody is called towards a viewer: by reference, and towards a guest by the role in the experiment. Groups and
 * programs are no people, and the guest itself is known to it.
 *
 * @returns a function of a reference and, for an event, of what was done
 */
export function nameFor(
  record: Pick<ExperimentRecord, 'createdBy'>,
  viewer: { rights: Pick<ExperimentRights, 'member'>; actor: string },
): (ref: string, act?: string) => string {
  return (ref, act) => {
    if (
      viewer.rights.member ||
      ref === viewer.actor ||
      isProgram(ref) ||
      ref.startsWith('group:')
    ) {
      return ref;
    }
    if (act && ROLES[act]) return ROLES[act];
    return ref === record.createdBy ? 'owner' : 'participant';
  };
}
