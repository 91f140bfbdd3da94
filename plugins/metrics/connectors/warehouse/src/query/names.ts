// The same that the statements refuse, so that it is told where the name is written.
// eslint-disable-next-line no-control-regex -- that is what is looked for
const FORBIDDEN = /["'`\\[\]\u0000-\u001f\u007f]/;
const LONGEST = 63;

/** What a name of a table or column has to be, as the end of a sentence. */
export const NAME = `of at most ${LONGEST} characters without quotes, brackets and backslashes, which does not begin with hone_`;

/** Whether a text can be the name of a table or column. */
export function isName(text: string): boolean {
  return (
    text.length > 0 &&
    new TextEncoder().encode(text).length <= LONGEST &&
    !FORBIDDEN.test(text) &&
    !text.toLowerCase().startsWith('hone_')
  );
}
