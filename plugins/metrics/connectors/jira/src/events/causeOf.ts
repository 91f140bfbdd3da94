import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { cut } from '@hone/backstage-plugin-metrics-node';
import type { IncidentRules } from '../config/JiraConfig';
import { fieldTexts } from '../issue/fieldTexts';
import { linkedBy, type Issue } from '../issue/Issue';

type Cause = Extract<DeliveryEvent, { kind: 'incident' }>['cause'];

const DIGEST = /\bsha256:[0-9a-f]{64}\b/i;
const COMMIT = /(?<![0-9a-z])(?:[0-9a-f]{64}|[0-9a-f]{40})(?![0-9a-z])/i;
const LONGEST = 255;

/** What a text names: an image, a commit – also within an address – or else a deployment. */
function named(text: string, none: readonly string[]): Cause {
  const lower = text.toLowerCase();
  if (none.some(word => word.toLowerCase() === lower)) return { type: 'none' };
  const digest = DIGEST.exec(lower)?.[0];
  if (digest) return { type: 'digest', value: digest };
  const commit = COMMIT.exec(lower)?.[0];
  if (commit) return { type: 'change', value: commit };
  return { type: 'deployment', value: cut(text, LONGEST) };
}

/**
 * What the incident says about its cause: by its field, else by its link to a change request under whose key the
 * deployment is known. Undefined when it says nothing.
 */
export function causeOf(
  issue: Issue,
  { field, link, none }: IncidentRules['cause'],
): Cause {
  const [text] = field ? fieldTexts(issue.fields[field]) : [];
  if (text !== undefined) return named(text, none);
  const [change] = link ? linkedBy(issue, link) : [];
  return change?.key
    ? { type: 'deployment', value: cut(change.key, LONGEST) }
    : undefined;
}
