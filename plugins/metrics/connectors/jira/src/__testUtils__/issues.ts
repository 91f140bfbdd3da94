/** An issue as Jira answers it. */
export interface IssueJson {
  id: string;
  key: string;
  self: string;
  fields: Record<string, unknown> & { created: string; updated: string };
}

/** An instant as Jira writes it, an hour east of Greenwich. */
export function jiraTime(instant: string): string {
  return new Date(Date.parse(instant) + 3_600_000)
    .toISOString()
    .replace('Z', '+0100');
}

const TYPES: Record<string, string> = {
  Bug: '10004',
  Incident: '10010',
  Task: '10002',
};

export function typeOf(name: string) {
  return { id: TYPES[name] ?? '10099', name, subtask: false };
}

const CATEGORIES = {
  open: { id: 4, key: 'indeterminate', name: 'In Progress' },
  done: { id: 3, key: 'done', name: 'Done' },
};

export function status(category: keyof typeof CATEGORIES) {
  return {
    id: '3',
    name: CATEGORIES[category].name,
    statusCategory: CATEGORIES[category],
  };
}

/** A link as one of its ends shows it. */
export function duplicates(id: string, key: string, type = 'Bug') {
  return {
    id: `9${id}`,
    type: {
      id: '10000',
      name: 'Duplicate',
      inward: 'is duplicated by',
      outward: 'duplicates',
    },
    outwardIssue: { id, key, fields: { issuetype: typeOf(type) } },
  };
}

export function isCausedBy(id: string, key: string) {
  return {
    id: `8${id}`,
    type: {
      id: '10003',
      name: 'Problem/Incident',
      inward: 'is caused by',
      outward: 'causes',
    },
    inwardIssue: { id, key, fields: { issuetype: typeOf('Task') } },
  };
}

/**
 * An open issue of the project SHOP.
 *
 * @param given - instants in UTC
 */
export function issueJson(given: {
  id: string;
  type: string;
  created: string;
  updated?: string;
  project?: string;
  fields?: Record<string, unknown>;
}): IssueJson {
  const { id, type, created, updated = created, project = 'SHOP' } = given;
  return {
    id,
    key: `${project}-${Number(id) - 10_000}`,
    self: `https://acme.atlassian.net/rest/api/3/issue/${id}`,
    fields: {
      created: jiraTime(created),
      updated: jiraTime(updated),
      project: {
        id: `200${project.length}`,
        key: project,
        name: `The ${project}`,
      },
      issuetype: typeOf(type),
      status: status('open'),
      resolution: null,
      resolutiondate: null,
      components: [],
      labels: [],
      issuelinks: [],
      ...given.fields,
    },
  };
}

/** An issue with other fields, as Jira changes it. */
export function changed(
  issue: IssueJson,
  at: string,
  fields: object = {},
): IssueJson {
  return {
    ...issue,
    fields: { ...issue.fields, ...fields, updated: jiraTime(at) },
  };
}

/** Bugs that were changed one after the other, in steps. */
export function bugs(
  count: number,
  stepMs: number,
  from = '2026-11-10T00:00:00Z',
): IssueJson[] {
  return Array.from({ length: count }, (_, i) =>
    issueJson({
      id: String(10_001 + i),
      type: 'Bug',
      created: from,
      updated: new Date(Date.parse(from) + i * stepMs).toISOString(),
    }),
  );
}
