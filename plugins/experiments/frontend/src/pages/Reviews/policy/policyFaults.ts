/** One thing that a policy's text gets wrong. */
export interface PolicyFault {
  /** Counted from 1; null where the whole text is meant. */
  line: number | null;
  sentence: string;
}

const LINE = /^Line (\d+): /;
/** YAML's own parser says where at the end. */
const AT_LINE = / at line (\d+), column \d+/;

/** Splits what the server says of a text into its faults, each with the line that it is about. */
export function policyFaults(message: string): PolicyFault[] {
  return message
    .split(/(?<=[.?]) (?=Line \d+: |There are \d+ more )/)
    .map(sentence => {
      const found = LINE.exec(sentence) ?? AT_LINE.exec(sentence);
      return {
        line: found ? Number(found[1]) : null,
        sentence: sentence.replace(LINE, ''),
      };
    });
}

/** Where a line begins and ends in a text; the end of the text for a line that it does not have. */
export function lineRange(text: string, line: number): [number, number] {
  const lines = text.split('\n');
  const from = lines
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0);
  return from > text.length
    ? [text.length, text.length]
    : [from, from + (lines[line - 1]?.length ?? 0)];
}
