import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { EXIT, Failure } from '../Failure';
import { plainText } from '../plainText';
import {
  countSuite,
  NO_TESTS,
  type Element,
  type TestCounts,
} from './countTests';

/** Suites may be nested; more than this is no report of a test runner. */
const MAX_DEPTH = 50;
/** What may stand before the root: the declaration, comments, instructions, white space. */
const PROLOGUE = /^\uFEFF?(?:\s+|<\?[^>]*\?>|<!--[^]*?-->)*/;
const LISTS = new Set(['testsuite', 'testcase']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // Nothing of a report needs entities: names and messages are not read.
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
  isArray: (name, _path, _isLeaf, isAttribute) =>
    !isAttribute && LISTS.has(name),
});

function refuse(file: string, why: string): Failure {
  return new Failure(EXIT.input, `${file} is no JUnit report: ${why}.`);
}

function parse(xml: string, file: string): Element {
  const start = xml.slice(PROLOGUE.exec(xml)![0].length);
  if (/^<!/.test(start)) {
    throw refuse(
      file,
      'it has a document type declaration, which reports of tests do not need',
    );
  }
  const valid = XMLValidator.validate(xml);
  if (valid !== true) {
    const { msg, line, col } = valid.err;
    throw refuse(file, `line ${line}, column ${col}: ${plainText(msg)}`);
  }
  try {
    return parser.parse(xml);
  } catch (error) {
    throw refuse(
      file,
      plainText(error instanceof Error ? error.message : String(error)),
    );
  }
}

/**
 * Counts the tests of a report in JUnit's XML.
 *
 * @param file - its name, for sentences
 * @throws Failure when it is no such report
 */
export function readJunit(xml: string, file: string): TestCounts {
  const document = parse(xml, file);
  const [root] = Object.keys(document);
  if (root !== 'testsuites' && root !== 'testsuite') {
    throw refuse(
      file,
      `its root has to be testsuites or testsuite, but ${plainText(
        root ?? 'nothing',
      )} was given`,
    );
  }
  const content = document[root];
  if (root === 'testsuite') return countSuite({ testsuite: content });
  const isElement = typeof content === 'object' && content !== null;
  return isElement ? countSuite(content as Element) : NO_TESTS;
}
