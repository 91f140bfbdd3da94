import { InputError } from '@backstage/errors';
import { isMap, LineCounter, parseAllDocuments, type Document } from 'yaml';

/** A policy of a large organisation has some 10 000 characters. */
const MAX_CHARACTERS = 65_536;

export type PolicyPath = (string | number)[];

/**
 * The text of a policy with the places of what it says.
 */
export class PolicyText {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;
  readonly value: unknown;

  /**
   * @throws InputError when the text is too long, no YAML, or not exactly one document
   */
  constructor(text: string) {
    if (text.length > MAX_CHARACTERS) {
      throw new InputError(
        `A policy may have ${MAX_CHARACTERS} characters at most, but ${text.length} were given`,
      );
    }
    this.document = this.parse(text);
    try {
      // Aliases can make a small text large, and nothing here needs them.
      this.value = this.document.toJS({ maxAliasCount: 0 });
    } catch (error) {
      throw new InputError(
        `The policy cannot be read: ${(error as Error).message}`,
      );
    }
  }

  /** The line of what is at the path, or of the nearest thing around it that the text has; counted from 1. */
  lineOf(path: PolicyPath): number {
    for (let length = path.length; length > 0; length--) {
      const parent = this.document.getIn(path.slice(0, length - 1), true);
      const last = path[length - 1];
      const key = isMap(parent)
        ? parent.items.find(
            item => (item.key as { value?: unknown } | null)?.value === last,
          )?.key
        : undefined;
      const node = key ?? this.document.getIn(path.slice(0, length), true);
      const start = (node as { range?: [number, number, number] } | undefined)
        ?.range?.[0];
      if (start !== undefined) return this.lines.linePos(start).line;
    }
    return 1;
  }

  private parse(text: string): Document.Parsed {
    const documents = parseAllDocuments(text, {
      lineCounter: this.lines,
      uniqueKeys: true,
    });
    if (!Array.isArray(documents) || documents.length !== 1) {
      const count = Array.isArray(documents) ? documents.length : 0;
      throw new InputError(
        `A policy is one YAML document, but ${count} were given`,
      );
    }
    const [error] = documents[0].errors;
    if (error) {
      // The first line says what and where; those after it draw the place.
      const [sentence] = error.message.split('\n');
      throw new InputError(
        `The policy is no YAML: ${sentence.replace(/:$/, '')}`,
      );
    }
    return documents[0];
  }
}
