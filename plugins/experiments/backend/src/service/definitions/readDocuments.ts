import { LineCounter, parseAllDocuments, type Document } from 'yaml';

/** More in one text is a mistake, or somebody who wants to keep the portal busy. */
const MAX_DOCUMENTS = 100;

/**
 * One document of a text: its value, or what is wrong with it.
 */
export interface YamlDocument {
  /** Of the document's first line, counted from 1. */
  line: number;
  value: unknown;
  problem: string | null;
}

function problemOf(document: Document.Parsed): string | null {
  const [error] = document.errors;
  if (!error) return null;
  // The first line says what and where; those after it draw the place.
  return error.message.split('\n')[0].replace(/:$/, '');
}

function valueOf(document: Document.Parsed): Pick<YamlDocument, 'value'> & {
  problem: string | null;
} {
  const problem = problemOf(document);
  if (problem) return { value: null, problem };
  try {
    // Aliases can make a small text large, and nothing here needs them.
    return { value: document.toJS({ maxAliasCount: 0 }), problem: null };
  } catch (error) {
    return { value: null, problem: String((error as Error).message) };
  }
}

/**
 * Reads YAML documents. A broken one is told of and leaves the others as they are.
 */
export function readDocuments(text: string): YamlDocument[] {
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    lineCounter: lines,
    uniqueKeys: true,
  });
  if (!Array.isArray(documents)) return [];
  const read = documents
    .filter(one => one.contents !== null || one.errors.length > 0)
    .map(one => ({
      line: lines.linePos(one.contents?.range?.[0] ?? one.range[0]).line,
      ...valueOf(one),
    }));
  if (read.length <= MAX_DOCUMENTS) return read;
  return [
    ...read.slice(0, MAX_DOCUMENTS),
    {
      line: read[MAX_DOCUMENTS].line,
      value: null,
      problem: `The text has ${read.length} documents, at most ${MAX_DOCUMENTS} are read; nothing from here on was`,
    },
  ];
}
