import {
  cut,
  toUrl,
  type Annotation,
} from '@hone/backstage-plugin-metrics-node';

const LONGEST_TITLE = 300;
const LONGEST_TEXT = 2_000;

/** Grafana shows the text as HTML. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Title, text and a link to the page in the portal. */
export function textOf({ title, text, url }: Annotation): string {
  const link = toUrl(url);
  return [
    escaped(cut(title, LONGEST_TITLE)),
    escaped(cut(text, LONGEST_TEXT)),
    link ? `<a href="${escaped(link)}">Details</a>` : '',
  ]
    .filter(line => line !== '')
    .join('\n');
}
