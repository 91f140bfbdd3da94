import { ROLE_CLAIMS } from './roles';

const { manager, 'release-lead': releaseLead, security } = ROLE_CLAIMS;

/**
 * The policy of the demo organisation, as text for `PUT /governance/policy`: the shipped one with the organisation's
 * own groups, and steps that fit 24 services.
 */
export const DEMO_POLICY_TEXT = `apiVersion: hone.dev/v1alpha1
kind: GovernancePolicy

mode: enforce
currency: EUR
approvalDays: 14
# Nobody in the organisation keeps an error budget yet.
errorBudgetFloor: null

risk:
  thresholds: { T1: 20, T2: 40, T3: 60 }
  points:
    criticality: { 1: 15, 2: 8, 3: 3 }
    dataClasses: { payment: 20, credentials: 20, personal: 15 }
    schemaChange: 18
    # With 24 services, two that depend on one are many.
    dependents:
      - { from: 1, points: 4 }
      - { from: 2, points: 10 }
    treatedServices:
      - { from: 5, points: 3 }
      - { from: 10, points: 6 }
    trafficShare:
      - { from: 0.5, points: 2 }
      - { from: 1, points: 4 }
    reversal: { switch: 0, deployment: 4, hours: 10, irreversible: 25 }
    notRehearsed: 6
    noEarlierTrial: 8
    recentIncident: 8
    freeze: 10
    noGuardrail: 3
    guardrailsCannotTell: 4
    unknown: {}

  floors:
    - { rule: data class = payment, tier: T3, when: { dataClass: payment } }
    - { rule: data class = credentials, tier: T3, when: { dataClass: credentials } }
    - { rule: data class = personal, tier: T2, when: { dataClass: personal } }
    - { rule: irreversible, tier: T2, when: { reversal: irreversible } }

  autonomy: { maxFailRate: 0.05, probability: 0.9, minDeliveries: 60, minCatchRate: 0.5 }

seats:
  T0: []
  T1:
    - { seat: peer, title: Peer, deadlineHours: 24, escalationRefs: ["${manager}"] }
  T2:
    - { seat: em, title: EM, groupRefs: ["${manager}"], deadlineHours: 24 }
    - { seat: qa, title: QA, groupRefs: ["${releaseLead}"], deadlineHours: 24 }
  T3:
    - { seat: em, title: EM, groupRefs: ["${manager}"], deadlineHours: 24 }
    - { seat: qa, title: QA, groupRefs: ["${releaseLead}"], deadlineHours: 24 }
    - { seat: sec, title: Sec, groupRefs: ["${security}"], deadlineHours: 48 }

budgets:
  - { ownerRef: null, personDays: 60, money: 20000, harmMinutes: 50000 }

breakGlass:
  notifyRefs: ["${manager}"]
  reviewDays: 5
`;
