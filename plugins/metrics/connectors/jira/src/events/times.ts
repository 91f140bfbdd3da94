import type { JiraRules } from '../config/JiraConfig';
import { parseInstant } from '../issue/instant';
import type { Issue } from '../issue/Issue';

/** Clocks of one Jira may differ by this much. */
const TOLERANCE_MS = 10 * 60_000;

/** Times of an issue, and what was typed that cannot be. */
export interface Typed<T> {
  times: T;
  /** Ends of sentences that begin with the issue. */
  oddities: string[];
}

/** A time that people type into a field; nobody knows of something that lies after the issue's last change. */
function typedTime(
  { fields }: Issue,
  field: string | undefined,
  oddities: string[],
): number | undefined {
  const value = field === undefined ? undefined : fields[field];
  if (value === undefined || value === null || value === '') return undefined;
  const instant = parseInstant(value);
  if (instant === undefined) {
    oddities.push(`its ${field} is no date with a time`);
    return undefined;
  }
  if (instant > fields.updated + TOLERANCE_MS) {
    oddities.push(`its ${field} lies after its last change`);
    return undefined;
  }
  return instant;
}

/** When it was resolved, else when its status became one of the category Done; undefined while it is open. */
function closedAt({ fields }: Issue): number | undefined {
  if (fields.resolutiondate) return fields.resolutiondate;
  const done = fields.status?.statusCategory.key === 'done';
  return (done && fields.statuscategorychangedate) || undefined;
}

/** The times of an incident. Typed ones that contradict the others are left out; what Jira itself writes stands. */
export function incidentTimes(
  issue: Issue,
  rules: JiraRules['incidents'],
): Typed<{
  impactAt?: number;
  detectedAt?: number;
  mitigatedAt?: number;
  closedAt?: number;
}> {
  const oddities: string[] = [];
  const closed = closedAt(issue);
  const begun = (field: string | undefined) => {
    const instant = typedTime(issue, field, oddities);
    if (instant === undefined || closed === undefined) return instant;
    if (instant <= closed) return instant;
    oddities.push(`its ${field} lies after it was closed`);
    return undefined;
  };
  const impactAt = begun(rules.impactAtField);
  const detectedAt = begun(rules.detectedAtField);
  const start = impactAt ?? detectedAt;
  let mitigated = typedTime(issue, rules.mitigatedAtField, oddities);
  if (mitigated !== undefined && start !== undefined && mitigated < start) {
    oddities.push(`its ${rules.mitigatedAtField} lies before its beginning`);
    mitigated = undefined;
  }
  return {
    times: {
      impactAt,
      detectedAt,
      mitigatedAt: mitigated ?? closed,
      closedAt: closed,
    },
    oddities,
  };
}

/** When a defect was found: as its field says, else when the issue was created. */
export function foundTime(
  issue: Issue,
  { foundAtField }: JiraRules['defects'],
): Typed<{ foundAt: number }> {
  const oddities: string[] = [];
  const typed = typedTime(issue, foundAtField, oddities);
  return { times: { foundAt: typed ?? issue.fields.created }, oddities };
}
