import { WordChip } from '@hone/react';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import { useMeasureText } from '../../hooks/useMeasureText';
import { useT } from '../../hooks/useT';
import type { Measure } from '../../measures/measure';
import { MeasureDefinition } from './MeasureDefinition';
import { MeasureValue } from './MeasureValue';
import styles from './MeasureTile.module.css';

/** One number, how sure it is, what it rests on, and what it was before. */
export function MeasureTile(props: {
  measure: Measure;
  before: Measure | undefined;
  /** What the past says about the number, in a word or two. */
  word: string;
  /** What else belongs to the number, a line each. */
  notes: string[];
  /** What else the reader of its definition has to know, a sentence each. */
  remarks: string[];
  /** The past as a picture. */
  children?: ReactNode;
}) {
  const { measure, before, word, notes, remarks } = props;
  const { id, n } = measure;
  const t = useT();
  const text = useMeasureText();
  const title = t(`measure.${id}.title`);
  return (
    <Card>
      <CardBody>
        <article aria-label={title} className={styles.tile}>
          <Flex justify="between" align="center" gap="2">
            <Text as="h3" weight="bold">
              {title}
            </Text>
            <MeasureDefinition
              title={title}
              definition={t(`measure.${id}.definition`)}
              remarks={[t('tile.interval'), ...remarks]}
            />
          </Flex>
          <MeasureValue measure={measure} />
          {measure.isShown && (
            <p className={styles.note}>
              {t('tile.basis', {
                cases: t(`measure.${id}.base`, { count: n }),
              })}
            </p>
          )}
          {notes.map(note => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
          <Flex direction="column" gap="3" className={styles.foot}>
            {props.children}
            <Flex align="center" gap="2" className={styles.past}>
              <WordChip word={word} />
              <span className={styles.small}>
                {before?.isShown
                  ? t('tile.before', { value: text.both(before) })
                  : t('tile.beforeNone')}
              </span>
            </Flex>
          </Flex>
        </article>
      </CardBody>
    </Card>
  );
}
