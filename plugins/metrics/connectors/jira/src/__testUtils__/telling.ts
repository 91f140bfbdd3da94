import { ConfigReader } from '@backstage/config';
import { readJiraConfig } from '../config/readJiraConfig';
import { toEvent } from '../events/toEvent';
import { parseIssue } from '../issue/Issue';
import { issueJson } from './issues';

const CREATED = '2026-11-02T09:00:00Z';
const UPDATED = '2026-11-03T09:00:00Z';

/** What an issue becomes that was created on the 2nd of November 2026 at 9:00 UTC and changed a day later. */
export function told(
  type: string,
  fields: Record<string, unknown> = {},
  settings: object = {},
  floor = 0,
) {
  const [config] = readJiraConfig(
    new ConfigReader({
      hone: {
        metrics: {
          jira: [
            {
              id: 'tracker',
              url: 'https://acme.atlassian.net',
              auth: { type: 'bearer', token: 't' },
              projects: ['SHOP'],
              ...settings,
            },
          ],
        },
      },
    } as never),
  );
  const read = parseIssue(
    issueJson({
      id: '10001',
      type,
      created: CREATED,
      updated: UPDATED,
      fields,
    }),
  );
  if (!('issue' in read)) throw new Error(read.unreadable.because);
  return toEvent(read.issue, { config, floor });
}

/** The event alone. */
export const event = (...given: Parameters<typeof told>) =>
  told(...given).event;
