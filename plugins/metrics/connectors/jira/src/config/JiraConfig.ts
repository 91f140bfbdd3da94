/** How Jira is told who asks. */
export type JiraAuth =
  | { type: 'basic'; username: string; token: string }
  | { type: 'bearer'; token: string };

/** Where the name of an issue's service stands. */
export type ServiceWay =
  | { type: 'component' }
  | { type: 'label'; prefix: string }
  | { type: 'field'; field: string }
  /** Upper-case keys of projects to names of services. */
  | { type: 'project'; names: Record<string, string> };

/** Which issues are defects found in production. */
export interface DefectRules {
  /** Names or ids. */
  types: string[];
  /** JQL that a defect has to fulfil besides, checked to be one whole expression. */
  filter: string | undefined;
  /** Field with the time at which it was found; undefined stands for the creation. */
  foundAtField: string | undefined;
  /** The phrase by which an issue points to the one that it repeats. */
  duplicateLink: string;
}

/** Which issues are incidents, and where their times and causes stand. */
export interface IncidentRules {
  /** Names or ids. */
  types: string[];
  impactAtField: string | undefined;
  detectedAtField: string | undefined;
  mitigatedAtField: string | undefined;
  cause: {
    /** Field with a commit, a digest or the id of a deployment. */
    field: string | undefined;
    /** The phrase by which an incident points to the change request whose key is a deployment's id. */
    link: string | undefined;
    /** Values of the field that say that no deployment was the cause. */
    none: string[];
  };
}

/** What decides which issues are told, and how. */
export interface JiraRules {
  /** Keys, names or ids. */
  projects: string[];
  defects: DefectRules;
  incidents: IncidentRules;
  /** The first that gives a name counts. */
  service: ServiceWay[];
  /** Resolutions that mean that it was no defect, or no incident. */
  dismissed: string[];
}

/** One site of `hone.metrics.jira`. */
export interface JiraConfig {
  id: string;
  title: string;
  /** Where its settings stand, such as `hone.metrics.jira[0]`. */
  settings: string;
  edition: 'cloud' | 'data-center';
  /** Where people look at issues; without a slash at the end. */
  siteUrl: string;
  /** Where the API is; without a slash at the end. */
  apiUrl: string;
  auth: JiraAuth;
  rules: JiraRules;
  /** Issues that were created earlier, counted back from the first reading, are not told. */
  horizonDays: number;
  /** Requests at once. */
  concurrency: number;
  /** Active secrets of the webhook; without one it has none. */
  secrets: string[];
}
