import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { JiraConfig, JiraRules } from '../config/JiraConfig';
import { toIso } from '../issue/instant';
import { isAmong, linkedBy, type Issue } from '../issue/Issue';
import { causeOf } from './causeOf';
import { serviceOf } from './serviceOf';
import { foundTime, incidentTimes } from './times';

const LONGEST_URL = 1_000;

/** What became of an issue. */
export interface Told {
  /** Null when it is none of the things that are told. */
  event: DeliveryEvent | null;
  /** What of it could not be used; ends of sentences that begin with the issue. */
  oddities: string[];
}

/** What the events of a source have in common. */
export interface EventContext {
  config: Pick<JiraConfig, 'rules' | 'siteUrl'>;
  /** No event has an earlier version; 0 unless what was told by other rules has to be replaced. */
  floor: number;
}

type Kind = 'defect' | 'incident';

/** What an issue is by its project and type. */
export function kindOf(
  { fields }: Pick<Issue, 'fields'>,
  { projects, defects, incidents }: JiraRules,
): Kind | undefined {
  if (!isAmong(fields.project, projects)) return undefined;
  if (isAmong(fields.issuetype, incidents.types)) return 'incident';
  return isAmong(fields.issuetype, defects.types) ? 'defect' : undefined;
}

function common(issue: Issue, { config, floor }: EventContext) {
  const url = `${config.siteUrl}/browse/${encodeURIComponent(issue.key)}`;
  return {
    id: issue.id,
    version: toIso(Math.max(issue.fields.updated, floor)),
    ...(url.length <= LONGEST_URL && { url }),
    service: serviceOf(issue, config.rules.service),
  };
}

/** The defect that an issue says it repeats. */
function originalOf(
  issue: Issue,
  { types, duplicateLink }: JiraRules['defects'],
): string | undefined {
  return linkedBy(issue, duplicateLink).find(({ fields }) => {
    const type = fields?.issuetype;
    // A defect that repeats a wish would be counted nowhere.
    return !type || isAmong(type, types);
  })?.id;
}

function toDefect(issue: Issue, context: EventContext): Told {
  const { defects, dismissed } = context.config.rules;
  const { resolution } = issue.fields;
  const duplicateOf = originalOf(issue, defects);
  const withdrawn =
    !duplicateOf && Boolean(resolution && isAmong(resolution, dismissed));
  const { times, oddities } = foundTime(issue, defects);
  return {
    event: {
      kind: 'defect',
      ...common(issue, context),
      foundAt: toIso(times.foundAt),
      ...(duplicateOf && { duplicateOf }),
      ...(withdrawn && { withdrawn }),
    },
    oddities,
  };
}

function toIncident(issue: Issue, context: EventContext): Told {
  const { incidents, dismissed } = context.config.rules;
  const { resolution, created } = issue.fields;
  const withdrawn = Boolean(resolution && isAmong(resolution, dismissed));
  const { times, oddities } = incidentTimes(issue, incidents);
  const cause = causeOf(issue, incidents.cause);
  const known = Object.entries(times).flatMap(([name, instant]) =>
    instant === undefined ? [] : [[name, toIso(instant)]],
  );
  return {
    event: {
      kind: 'incident',
      ...common(issue, context),
      createdAt: toIso(created),
      ...Object.fromEntries(known),
      ...(cause && { cause }),
      ...(withdrawn && { withdrawn }),
    },
    oddities,
  };
}

/**
 * The event of an issue. Read or sent by a webhook, the same state of an issue gives the same event.
 */
export function toEvent(issue: Issue, context: EventContext): Told {
  switch (kindOf(issue, context.config.rules)) {
    case 'defect':
      return toDefect(issue, context);
    case 'incident':
      return toIncident(issue, context);
    default:
      return {
        event: null,
        oddities: [
          `its type "${issue.fields.issuetype.name.slice(
            0,
            80,
          )}" in the project "${issue.fields.project.key.slice(
            0,
            80,
          )}" is not among those of the configuration; where Jira translates names, give ids`,
        ],
      };
  }
}
