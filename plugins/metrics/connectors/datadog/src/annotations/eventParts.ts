import type { Annotation } from '@hone/backstage-plugin-metrics-node';
import { cut, digestOf } from '@hone/backstage-plugin-metrics-node';

const MAX_KEY = 100;
const MAX_TITLE = 500;
const MAX_MESSAGE = 4_000;
const MAX_NAME = 128;
const MAX_TAGS = 50;
const MAX_TAG = 200;

/** One event of an annotation: its beginning, or its end. */
export interface EventPart {
  /** What names it among the annotation's events: `start-1764240000000`. */
  name: string;
  at: Date;
  edge: 'start' | 'end';
}

/** The events that an annotation needs. */
export function partsOf({ from, until }: Annotation): EventPart[] {
  const part = (edge: EventPart['edge'], at: Date): EventPart => ({
    name: `${edge}-${at.getTime()}`,
    at,
    edge,
  });
  return [part('start', from), ...(until === null ? [] : [part('end', until)])];
}

/** Datadog groups the events of a key. */
export function aggregationKey(key: string): string {
  return key.length <= MAX_KEY ? key : `hone-${digestOf(key)}`;
}

/** Tags by which an annotation's events are found again; Datadog keeps tags in lower case. */
export function keyTag(key: string): string {
  return `hone_key:${aggregationKey(key).toLocaleLowerCase('en-US')}`;
}

/** As Datadog would keep it: lower case, and an underscore for what no tag may hold. */
function tag(text: string): string {
  return text
    .toLocaleLowerCase('en-US')
    .replaceAll(/[^\p{L}\p{N}_\-:./]/gu, '_')
    .slice(0, MAX_TAG);
}

function messageOf({ text, from, until, url }: Annotation): string {
  const window =
    until === null
      ? `At ${from.toISOString()}.`
      : `From ${from.toISOString()} to ${until.toISOString()}.`;
  const rest = [window, ...(url === null ? [] : [url])].join('\n');
  return `${cut(text, MAX_MESSAGE - rest.length - 1)}\n${rest}`.trim();
}

/** The body of one event. */
export function eventBody(
  annotation: Annotation,
  part: EventPart,
  env: string | undefined,
) {
  const { key, kind, title, service, tags, url } = annotation;
  const isEnd = part.edge === 'end';
  return {
    data: {
      type: 'event',
      attributes: {
        title: cut(isEnd ? `Ended: ${title}` : title, MAX_TITLE),
        message: messageOf(annotation),
        category: 'change',
        integration_id: 'custom-events',
        aggregation_key: aggregationKey(key),
        timestamp: part.at.toISOString(),
        tags: [
          keyTag(key),
          `hone_part:${part.name}`,
          tag(`service:${service}`),
          ...(env === undefined ? [] : [`env:${env}`]),
          ...tags.slice(0, MAX_TAGS).map(tag),
        ],
        attributes: {
          author: { name: 'Hone', type: 'automation' },
          changed_resource: {
            name: cut(title, MAX_NAME),
            type: kind === 'flag-change' ? 'feature_flag' : 'configuration',
          },
          impacted_resources: [
            { type: 'service', name: cut(service, MAX_NAME) },
          ],
          change_metadata: {
            kind,
            edge: part.edge,
            ...(url === null ? {} : { resource_link: url }),
          },
        },
      },
    },
  };
}
