import { createMockDirectory } from '@backstage/backend-test-utils';
import { readJunit } from './readJunit';
import { readReports } from './readReports';

const read = (xml: string) => readJunit(xml, 'r.xml');

describe('readJunit', () => {
  it('counts cases of nested suites by what they hold', () => {
    expect(
      read(`<?xml version="1.0" encoding="UTF-8"?>
<!-- made by a runner -->
<testsuites tests="99" failures="99" time="9">
  <testsuite name="a" tests="4" failures="1" errors="1" skipped="1" time="7">
    <properties><property name="x" value="1"/></properties>
    <testcase name="passes" classname="a" time="0.5"/>
    <testcase name="fails" time="1.25"><failure message="a &lt; b"><![CDATA[<error>]]></failure></testcase>
    <testcase name="breaks" time="0.25"><error/></testcase>
    <testcase name="waits"><skipped/></testcase>
    <testsuite name="b"><testcase time="1">text<system-out>x</system-out></testcase></testsuite>
  </testsuite>
  <testsuite name="c"><testcase/></testsuite>
</testsuites>`),
    ).toEqual({ tests: 6, failed: 2, skipped: 1, seconds: 3 });
  });

  it('takes a suite as the root, and its sums where it has no cases', () => {
    expect(
      read(
        '<testsuite tests="12" failures="2" errors="1" skipped="3" time="1,234.5"/>',
      ),
    ).toEqual({ tests: 12, failed: 3, skipped: 3, seconds: 1234.5 });
  });

  it('takes the time of a suite where its cases tell none', () => {
    expect(
      read('<testsuite time="2"><testcase/><testcase/></testsuite>'),
    ).toEqual({ tests: 2, failed: 0, skipped: 0, seconds: 2 });
  });

  it.each([
    ['<testsuites/>', 0],
    ['<testsuites></testsuites>', 0],
    ['<testsuites> </testsuites>', 0],
    ['\uFEFF<testsuite><testcase></testcase></testsuite>', 1],
  ])('reads %s', (xml, tests) => {
    expect(read(xml)).toEqual({ tests, failed: 0, skipped: 0, seconds: null });
  });

  it.each(['soon', '-1', 'NaN', '0x10', '1e999', ''])(
    'knows no time "%s"',
    time => {
      expect(
        read(`<testsuite><testcase time="${time}"/></testsuite>`).seconds,
      ).toBeNull();
    },
  );

  it.each([
    ['', 'line 1'],
    ['not xml', 'line 1, column 1'],
    ['<testsuite><testcase></testsuite>', 'line 1, column'],
    ['<testsuite>', 'line 1'],
    [
      '<html><body/></html>',
      'root has to be testsuites or testsuite, but html',
    ],
    [
      `${'<testsuite>'.repeat(60)}${'</testsuite>'.repeat(60)}`,
      'Maximum nested tags exceeded',
    ],
  ])('says what is wrong with %s', (xml, sentence) => {
    expect(() => read(xml)).toThrow(/^r\.xml is no JUnit report: /);
    expect(() => read(xml)).toThrow(sentence);
  });

  const BOMB = `<?xml version="1.0"?>
<!-- harmless -->
<!DOCTYPE testsuite [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<testsuite><testcase time="&b;"/></testsuite>`;
  const EXTERNAL =
    '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuite name="&x;"/>';

  it.each([BOMB, EXTERNAL])('refuses entities: %s', xml => {
    expect(() => read(xml)).toThrow('document type declaration');
  });

  it('does not expand entities in values', () => {
    // &#49; would be 1.
    expect(
      read('<testsuite><testcase time="&#49;"/></testsuite>').seconds,
    ).toBeNull();
  });

  it.each(['__proto__', 'constructor'])(
    'refuses the name %s, which objects have',
    name => {
      expect(() =>
        read(`<testsuite><testcase ${name}="x"/></testsuite>`),
      ).toThrow(`Invalid name: "${name}"`);
    },
  );
});

describe('readReports', () => {
  const folder = createMockDirectory();

  it('adds files up', async () => {
    folder.setContent({
      'a.xml': '<testsuite><testcase time="1"/></testsuite>',
      'b.xml': '<testsuite><testcase><error/></testcase></testsuite>',
    });
    const files = ['a.xml', 'b.xml'].map(name => folder.resolve(name));
    expect(await readReports(files)).toEqual({
      counts: { tests: 2, failed: 1, skipped: 0, seconds: 1 },
      files: 2,
      writtenAt: expect.any(Number),
    });
  });

  it('reads all or nothing', async () => {
    folder.setContent({
      'a.xml': '<testsuite><testcase/></testsuite>',
      'b.xml': '<testsuite>',
    });
    await expect(
      readReports([folder.resolve('a.xml'), folder.resolve('b.xml')]),
    ).rejects.toThrow(/b\.xml is no JUnit report/);
    await expect(readReports([folder.resolve('c.xml')])).rejects.toThrow(
      /c\.xml cannot be read: ENOENT/,
    );
  });
});
