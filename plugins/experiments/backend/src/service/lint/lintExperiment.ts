import { isError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import {
  experimentCreatePermission,
  lintHypothesis,
  type ExperimentInput,
  type LintNote,
} from '@hone/backstage-plugin-experiments-common';
import type { Caller, ServiceContext } from '../context';
import { normalizeArm } from '../drafts/normalizeArm';
import { validateInput } from '../drafts/validateInput';
import { gatherFacts } from './facts/gatherFacts';
import { METRIC_RULES } from './rules/metricRules';
import { PLAN_RULES } from './rules/planRules';
import { POWER_RULES } from './rules/powerRules';
import { TEXT_RULES } from './rules/textRules';
import { lintSentence } from './sentences';
import type { HistoryReader, LintFacts } from './types';

const RULES = [...TEXT_RULES, ...METRIC_RULES, ...PLAN_RULES, ...POWER_RULES];
const ORDER: LintNote['severity'][] = ['blocks', 'warns', 'hints'];
const MOST_NOTES = 60;

function textNotes(draft: ExperimentInput): LintNote[] {
  return lintHypothesis(draft.hypothesis).map(finding => ({
    ...finding,
    sentence: lintSentence(finding.code),
  }));
}

/** References in full form and nothing that contradicts itself; else the sentence that says what does. */
function readDraft(input: ExperimentInput): ExperimentInput | string {
  try {
    validateInput(input);
    return {
      ...input,
      entityRef: normalizeEntityRef(input.entityRef),
      treated: normalizeArm(input.treated, 'treated'),
      control: input.control ? normalizeArm(input.control, 'control') : null,
    };
  } catch (error) {
    return isError(error) ? error.message : String(error);
  }
}

function inOrder(notes: LintNote[]): LintNote[] {
  return ORDER.flatMap(severity =>
    notes.filter(note => note.severity === severity),
  ).slice(0, MOST_NOTES);
}

/**
 * What the rules say about a draft with known facts, the gravest first.
 */
export function applyRules(
  draft: ExperimentInput,
  facts: LintFacts,
): LintNote[] {
  const notes = RULES.flatMap(rule =>
    rule.find(draft, facts).map(({ field, params }) => ({
      code: rule.code,
      severity: rule.severity,
      field,
      sentence: lintSentence(rule.code, params),
    })),
  );
  return inOrder([...textNotes(draft), ...notes]);
}

/**
 * What a draft lacks, as it stands in a form: nothing is stored and nothing refused.
 *
 * @param history - how to read the history; without it the answer is fast
 */
export async function lintForCaller(
  context: ServiceContext,
  caller: Caller,
  input: ExperimentInput,
  history: HistoryReader | null,
): Promise<LintNote[]> {
  await context.authorizer.requireBasic(
    caller.credentials,
    experimentCreatePermission,
    'check drafts of experiments',
  );
  const draft = readDraft(input);
  if (typeof draft === 'string') {
    const contradiction: LintNote = {
      code: 'contradiction',
      field: 'plan',
      severity: 'blocks',
      sentence: lintSentence('contradiction', { detail: draft }),
    };
    return inOrder([...textNotes(input), contradiction]);
  }
  return applyRules(draft, await gatherFacts(context, caller, draft, history));
}
