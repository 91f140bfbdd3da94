import type { Sentence } from '@hone/backstage-plugin-experiments-common';
import { fillTemplate } from './fillTemplate';
import { TEMPLATES, type SentenceKey, type SentenceParams } from './templates';

const MAX_LENGTH = 200;
const SHORTENED = ['change', 'metric', 'guardrail', 'arm', 'detail'];
const SHORTEST = 16;

function shorten(text: string, by: number): string {
  const characters = Array.from(text);
  const keep = Math.max(SHORTEST, characters.length - by - 1);
  if (characters.length <= keep) return text;
  return `${characters.slice(0, keep).join('').trimEnd()}…`;
}

/**
 * Fills a template. Where names are so long that the sentence would pass 200 characters, the longest are shortened in
 * the text; the parameters keep them.
 */
export function renderSentence(
  key: SentenceKey,
  params: SentenceParams,
): Sentence {
  const shown = { ...params };
  let text = fillTemplate(TEMPLATES[key], shown);
  const names = SHORTENED.filter(name => typeof shown[name] === 'string').sort(
    (a, b) => String(shown[b]).length - String(shown[a]).length,
  );
  for (const name of names) {
    const excess = Array.from(text).length - MAX_LENGTH;
    if (excess <= 0) break;
    shown[name] = shorten(String(shown[name]), excess);
    text = fillTemplate(TEMPLATES[key], shown);
  }
  return { key, params, text: Array.from(text).slice(0, MAX_LENGTH).join('') };
}
