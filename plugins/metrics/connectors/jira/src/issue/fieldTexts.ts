const DEEPEST = 20;

type Json = Record<string, unknown>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

/** The words of a text with formatting, as the Cloud gives fields of several lines. */
function wordsOf(node: unknown, depth: number): string {
  if (!isObject(node) || depth > DEEPEST) return '';
  if (typeof node.text === 'string') return node.text;
  const content = Array.isArray(node.content) ? node.content : [];
  return content.map(part => wordsOf(part, depth + 1)).join('');
}

function textsOf(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (depth > DEEPEST || !isObject(value)) return [];
  if (Array.isArray(value)) {
    return value.flatMap(part => textsOf(part, depth + 1));
  }
  if (value.type === 'doc') return [wordsOf(value, 0)];
  return textsOf(value.value ?? value.name, depth + 1);
}

/**
 * What a field says, whatever its kind: a text with or without formatting, a choice or several, a version, a number.
 * Fields that name people say nothing.
 */
export function fieldTexts(value: unknown): string[] {
  return textsOf(value, 0)
    .map(text => text.trim())
    .filter(Boolean);
}
