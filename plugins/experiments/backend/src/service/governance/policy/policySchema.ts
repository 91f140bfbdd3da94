/** Ends of what a policy may say; beyond them a number is a slip. */
const MAX_POINTS = 1000;
const MAX_LIST = 20;

const points = { type: 'integer', minimum: 0, maximum: MAX_POINTS };
const share = { type: 'number', minimum: 0, maximum: 1 };
const tier = { enum: ['T0', 'T1', 'T2', 'T3'] };
const text = { type: 'string', minLength: 1, maxLength: 200 };
const slug = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' };
const groupRef = {
  type: 'string',
  maxLength: 200,
  pattern: '^group:[a-z0-9._-]+/[a-z0-9._-]+$',
};
const personOrGroupRef = {
  ...groupRef,
  pattern: '^(group|user):[a-z0-9._-]+/[a-z0-9._-]+$',
};

function object(properties: object, required: string[] = []) {
  return { type: 'object', additionalProperties: false, properties, required };
}

function list(items: object, maxItems = MAX_LIST) {
  return { type: 'array', items, maxItems, default: [] };
}

function pointsByName(name: string) {
  return {
    type: 'object',
    propertyNames: { pattern: name },
    additionalProperties: points,
    maxProperties: MAX_LIST,
    default: {},
  };
}

function steps(at: 'from' | 'below', value: object) {
  return list(object({ [at]: value, points }, [at, 'points']));
}

const zeroPoints = { ...points, default: 0 };
const whole = { type: 'integer', minimum: 1, maximum: 100_000 };

const pointsSchema = {
  ...object({
    criticality: pointsByName('^[1-9]$'),
    dataClasses: pointsByName(slug.pattern),
    schemaChange: zeroPoints,
    dependents: steps('from', whole),
    treatedServices: steps('from', whole),
    trafficShare: steps('from', share),
    reversal: {
      ...object({
        switch: zeroPoints,
        deployment: zeroPoints,
        hours: zeroPoints,
        irreversible: zeroPoints,
      }),
      default: {},
    },
    notRehearsed: zeroPoints,
    noEarlierTrial: zeroPoints,
    errorBudget: steps('below', { type: 'number', minimum: -10, maximum: 1 }),
    recentIncident: zeroPoints,
    freeze: zeroPoints,
    noGuardrail: zeroPoints,
    guardrailsCannotTell: zeroPoints,
    unknown: {
      ...object({
        criticality: points,
        dataClasses: points,
        schemaChange: points,
        dependents: points,
        trafficShare: points,
        reversal: points,
        notRehearsed: points,
        errorBudget: points,
        recentIncident: points,
        guardrailsCannotTell: points,
      }),
      default: {},
    },
  }),
};

const floorSchema = object(
  {
    rule: text,
    tier,
    when: {
      ...object({
        dataClass: slug,
        criticality: { type: 'integer', minimum: 1, maximum: 9 },
        reversal: { enum: ['switch', 'deployment', 'hours', 'irreversible'] },
        // A floor under changes that touch no schema would fall when one does.
        schemaChange: { const: true },
        minDependents: whole,
      }),
      minProperties: 1,
    },
  },
  ['rule', 'tier', 'when'],
);

const autonomySchema = {
  ...object(
    {
      maxFailRate: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
      probability: { type: 'number', minimum: 0.5, exclusiveMaximum: 1 },
      minDeliveries: { type: 'integer', minimum: 1, maximum: 100_000 },
      minCatchRate: share,
    },
    ['maxFailRate', 'probability', 'minDeliveries', 'minCatchRate'],
  ),
  type: ['object', 'null'],
  default: null,
};

const seatSchema = object(
  {
    seat: slug,
    title: text,
    count: { type: 'integer', minimum: 1, maximum: 5, default: 1 },
    groupRefs: list(groupRef, 10),
    deadlineHours: { type: 'integer', minimum: 1, maximum: 720, default: 24 },
    escalationRefs: list(groupRef, 10),
  },
  ['seat', 'title'],
);

const amount = { type: 'number', minimum: 0, maximum: 1e12 };

const budgetSchema = object(
  {
    ownerRef: { ...personOrGroupRef, type: ['string', 'null'] },
    personDays: amount,
    money: amount,
    harmMinutes: amount,
  },
  ['ownerRef'],
);

/**
 * What a policy's text may say, as JSON schema; what is left out adds nothing. Rules between
 * fields are in `checkOrder`.
 */
export const POLICY_SCHEMA = object(
  {
    apiVersion: { const: 'hone.dev/v1alpha1' },
    kind: { const: 'GovernancePolicy' },
    mode: { enum: ['dryrun', 'warn', 'enforce'] },
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    approvalDays: { type: 'integer', minimum: 1, maximum: 365 },
    errorBudgetFloor: {
      type: ['number', 'null'],
      minimum: -10,
      maximum: 1,
      default: null,
    },
    risk: object(
      {
        thresholds: object(
          {
            T1: { type: 'integer', minimum: 0, maximum: 100_000 },
            T2: { type: 'integer', minimum: 0, maximum: 100_000 },
            T3: { type: 'integer', minimum: 0, maximum: 100_000 },
          },
          ['T1', 'T2', 'T3'],
        ),
        points: pointsSchema,
        floors: list(floorSchema),
        autonomy: autonomySchema,
      },
      ['thresholds', 'points'],
    ),
    seats: object(
      {
        T0: { ...list(seatSchema, 0) },
        T1: list(seatSchema, 8),
        T2: list(seatSchema, 8),
        T3: list(seatSchema, 8),
      },
      ['T1', 'T2', 'T3'],
    ),
    budgets: list(budgetSchema, 200),
    breakGlass: object(
      {
        notifyRefs: list(personOrGroupRef, 10),
        reviewDays: { type: 'integer', minimum: 1, maximum: 90, default: 5 },
      },
      [],
    ),
  },
  [
    'apiVersion',
    'kind',
    'mode',
    'currency',
    'approvalDays',
    'risk',
    'seats',
    'breakGlass',
  ],
);
