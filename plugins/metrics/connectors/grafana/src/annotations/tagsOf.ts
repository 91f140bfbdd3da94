import { digestOf, type Annotation } from '@hone/backstage-plugin-metrics-node';

/** Grafana's own limit of all tags of an annotation together, as JSON, unless it is configured otherwise. */
const LONGEST = 500;
/** Of each side of the colon. */
const LONGEST_PART = 100;
const MOST = 20;

function fits(tag: string): boolean {
  const [name, ...value] = tag.split(':');
  return (
    tag.trim() !== '' &&
    name.length <= LONGEST_PART &&
    value.join(':').length <= LONGEST_PART
  );
}

/** The tag by which an annotation is found again. */
export function keyTag(key: string): string {
  return `hone:${key.length <= LONGEST_PART ? key : digestOf(key)}`;
}

/**
 * The tags of an annotation: its key, its service, then its own as far as Grafana takes them.
 *
 * There is no tag `hone` besides, because Grafana reads `hone:<key>` as the tag `hone` with a value: a dashboard that
 * asks for `hone` finds it. With both, it would count two where it looks for one, and show none.
 */
export function tagsOf({ key, service, tags }: Annotation): string[] {
  const others = tags.filter(tag => !/^hone(:|$)/.test(tag));
  const wanted = new Set([keyTag(key), `service:${service}`, ...others]);
  const taken: string[] = [];
  let length = 2;
  for (const tag of wanted) {
    const more = Buffer.byteLength(tag, 'utf8') + 3;
    const hasRoom = taken.length < MOST && length + more <= LONGEST;
    if (hasRoom && fits(tag)) {
      taken.push(tag);
      length += more;
    }
  }
  return taken;
}
