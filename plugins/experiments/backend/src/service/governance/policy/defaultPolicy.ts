import type { GovernancePolicy } from '../types';
import { parsePolicy } from './parsePolicy';

/**
 * The policy that is in force until an organisation writes its own, as text to start from.
 */
export const SHIPPED_POLICY_TEXT = `apiVersion: hone.dev/v1alpha1
kind: GovernancePolicy

# enforce: a start waits for what its tier needs. warn and dryrun let it pass; warn tells the person,
# and in both the log says what would have been.
mode: enforce
currency: EUR
# An approval holds for so many days.
approvalDays: 14
# Nothing starts while less than this share of the error budget is left; 0 is "used up", null is no such gate.
errorBudgetFloor: 0

risk:
  # The score adds up the points below. From so many points on a change is of this tier; below T1 it starts by itself.
  thresholds: { T1: 20, T2: 40, T3: 60 }
  points:
    # The annotation hone.dev/criticality of the most critical treated service; 1 is the most critical.
    criticality: { 1: 15, 2: 8, 3: 3 }
    # Each class that the change touches, as its author answers and as the annotation hone.dev/data-class says.
    dataClasses: { payment: 20, credentials: 20, health: 20, personal: 15 }
    schemaChange: 18
    # Entities of the catalog that depend on a treated service.
    dependents:
      - { from: 5, points: 4 }
      - { from: 10, points: 10 }
      - { from: 25, points: 15 }
    treatedServices:
      - { from: 5, points: 3 }
      - { from: 10, points: 6 }
      - { from: 20, points: 10 }
    # The share that gets the change at first.
    trafficShare:
      - { from: 0.5, points: 2 }
      - { from: 1, points: 4 }
    # How the change is taken back: by a switch, by a deployment, by hours of work, or not at all.
    reversal: { switch: 0, deployment: 4, hours: 10, irreversible: 25 }
    notRehearsed: 6
    # Nothing like it was tried on these services.
    noEarlierTrial: 8
    # Share of the error budget that is left.
    errorBudget:
      - { below: 0.5, points: 4 }
      - { below: 0.25, points: 8 }
      - { below: 0, points: 15 }
    # An incident of a treated service in the last seven days.
    recentIncident: 8
    # The start lies in a freeze.
    freeze: 10
    noGuardrail: 3
    # A guardrail would not find a harm as large as its margin within the plan (power .8), going by its history.
    guardrailsCannotTell: 4
    # What a fact adds that nobody knows. Nothing, by default: a catalog without annotations knows none of them, and if
    # ignorance alone needed an approval, every start of a new installation would. What is known to be risky counts in full.
    # Once the catalog is annotated, unknown should cost something; 8 for criticality and 10 for dataClasses are a start.
    unknown: {}

  # Whatever the score says, such a change is at least of this tier. Conditions of one floor hold together.
  floors:
    - { rule: data class = payment, tier: T3, when: { dataClass: payment } }
    - { rule: data class = credentials, tier: T3, when: { dataClass: credentials } }
    - { rule: data class = health, tier: T3, when: { dataClass: health } }
    - { rule: data class = personal, tier: T2, when: { dataClass: personal } }
    - { rule: irreversible, tier: T2, when: { reversal: irreversible } }
    - { rule: irreversible on tier-1, tier: T3, when: { reversal: irreversible, criticality: 1 } }
    - { rule: schema of a tier-1 service, tier: T2, when: { schemaChange: true, criticality: 1 } }

  # A team whose deliveries rarely fail starts T1 by itself: the probability that its fail rate lies below maxFailRate has to be
  # this high (Beta posterior, uniform prior), and so many of its failures caught before they reached everybody. A floor is
  # never lowered, nor anything while the error budget is empty, or after a failure that reached everybody.
  autonomy: { maxFailRate: 0.05, probability: 0.9, minDeliveries: 60, minCatchRate: 0.5 }

# Who approves. Seats without groups are held by the members of the experiment's owner. Whoever worked on the plan cannot approve
# it, and one person holds one seat. After the deadline the groups of escalationRefs may approve as well.
seats:
  T0: []
  T1:
    - { seat: peer, title: Peer, deadlineHours: 24, escalationRefs: [group:default/engineering-managers] }
  T2:
    - { seat: em, title: EM, groupRefs: [group:default/engineering-managers], deadlineHours: 24 }
    - { seat: qa, title: QA, groupRefs: [group:default/release-leads], deadlineHours: 24 }
  T3:
    - { seat: em, title: EM, groupRefs: [group:default/engineering-managers], deadlineHours: 24 }
    - { seat: qa, title: QA, groupRefs: [group:default/release-leads], deadlineHours: 24 }
    - { seat: sec, title: Sec, groupRefs: [group:default/security-reviewers], deadlineHours: 48 }

# The most that an owner may plan in a quarter: personDays, money, harmMinutes. ownerRef null is for every owner without a line of
# its own.
budgets: []

breakGlass:
  # Told besides those who were passed over.
  notifyRefs: [group:default/engineering-managers]
  # Days until the review is due.
  reviewDays: 5
`;

let read: GovernancePolicy | undefined;

/**
 * The policy that is in force until there is another; its version is 0.
 */
export function shippedPolicy(): GovernancePolicy {
  read ??= parsePolicy(SHIPPED_POLICY_TEXT, { version: 0 });
  return read;
}
