const MAX_LENGTH = 2_000;

/**
 * Text from outside as it may be shown: without control characters, which a terminal would obey, and not longer than a
 * screen.
 */
export function plainText(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  return plain.length > MAX_LENGTH ? `${plain.slice(0, MAX_LENGTH)} …` : plain;
}
