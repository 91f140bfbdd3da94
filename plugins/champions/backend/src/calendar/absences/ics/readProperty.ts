import { CalendarProblem } from '../Problems';
import type { ContentLine } from './contentLines';

/** One property: a name, parameters and a value that nobody has interpreted yet. */
export interface IcsProperty {
  /** In upper case. */
  name: string;
  /** By name in upper case; without quotation marks. */
  params: ReadonlyMap<string, string>;
  value: string;
  line: number;
}

const NAME = /^[A-Za-z0-9-]{1,100}(?=[;:])/;
const PARAM = /;([A-Za-z0-9-]{1,100})=((?:"[^"]*"|[^";:]+)*)/y;

/** The name of a line's property in upper case, or undefined if the line is none. */
export function propertyName({ text }: ContentLine): string | undefined {
  return NAME.exec(text)?.[0].toUpperCase();
}

/**
 * @throws {@link CalendarProblem} when the line is not `NAME;PARAMETER=…:value`
 */
export function readProperty(line: ContentLine): IcsProperty {
  const { text, number } = line;
  const name = propertyName(line);
  if (!name) throw new CalendarProblem('is not a property');
  const params = new Map<string, string>();
  let position = name.length;
  while (text[position] === ';') {
    PARAM.lastIndex = position;
    const match = PARAM.exec(text);
    if (!match) throw new CalendarProblem(`the parameters of ${name} are cut`);
    params.set(match[1].toUpperCase(), match[2].replaceAll('"', ''));
    position = PARAM.lastIndex;
  }
  if (text[position] !== ':') {
    throw new CalendarProblem(`${name} has no value`);
  }
  return { name, params, value: text.slice(position + 1), line: number };
}
