import { InputError } from '@backstage/errors';

/** What a tag's value is made of, for sentences. */
export const TAG_VALUE =
  'made of up to 200 letters, digits and the characters _ - : . /';

const VALUE = /^[\p{L}\p{N}_][\p{L}\p{N}_\-:./]{0,199}$/u;
const KEY = /^\p{L}[\p{L}\p{N}_\-./]{0,199}$/u;
const MAX_SHOWN = 80;

/** Whether a text is a tag's value and nothing else: no list, no wildcard, no end of a filter. */
export function isTagValue(text: string): boolean {
  return VALUE.test(text);
}

/**
 * A tag's value as Datadog keeps it, in lower case.
 *
 * @param what - where it comes from, for the sentence
 * @throws InputError when it is none
 */
export function tagValue(text: string, what: string): string {
  if (!isTagValue(text)) {
    throw new InputError(
      `${what} has to be a tag's value, ${TAG_VALUE}, but ${JSON.stringify(
        text.slice(0, MAX_SHOWN),
      )} was given`,
    );
  }
  return text.toLocaleLowerCase('en-US');
}

/**
 * A tag's key in lower case.
 *
 * @throws InputError when it is none
 */
export function tagKey(text: string, what: string): string {
  if (!KEY.test(text)) {
    throw new InputError(
      `${what} has to be made of tag keys such as version, but ${JSON.stringify(
        text.slice(0, MAX_SHOWN),
      )} was given`,
    );
  }
  return text.toLocaleLowerCase('en-US');
}
