import type { ControlPool } from '@hone/backstage-plugin-experiments-common';
import { GradeMark, useHoneFormat } from '@hone/react';
import { Button, Checkbox, Flex, Text } from '@backstage/ui';
import { useState } from 'react';
import { useEntityTitle } from '../../../components/EntityCombobox/useEntityTitle';
import { useT } from '../../../hooks/useT';
import type { WizardFormState } from '../useWizardForm';
import { includedOf, MOST_CONTROLS } from './useControlPool';
import styles from '../Wizard.module.css';

const SHOWN_AT_FIRST = 8;

/** The proposed comparison: how well it fits before the start, how it will be judged, and every candidate with its reason. */
export function ControlPoolView(props: {
  form: WizardFormState;
  pool: ControlPool;
}) {
  const { form, pool } = props;
  const { controlServices, controlsTouched } = form.draft;
  const t = useT();
  const format = useHoneFormat();
  const [all, setAll] = useState(false);
  const items = [...pool.items].sort(
    (a, b) => Number(b.included) - Number(a.included),
  );
  const choose = (entityRef: string, chosen: boolean) =>
    form.update({
      controlsTouched: true,
      controlServices: chosen
        ? [...controlServices, entityRef]
        : controlServices.filter(other => other !== entityRef),
    });
  const shown = all ? items : items.slice(0, SHOWN_AT_FIRST);
  return (
    <Flex direction="column" gap="2">
      <Flex align="center" gap="2" className={styles.wrap}>
        <GradeMark grade={pool.ceiling} />
        <Text>
          {t('wizard.pool.method', {
            method: t(`wizard.method.${pool.method}`),
          })}
        </Text>
      </Flex>
      <Text as="p">
        {pool.sentence}{' '}
        {pool.fit !== null &&
          t('wizard.pool.fit', { fit: format.number(pool.fit) })}
      </Text>
      <ul className={styles.pool}>
        {shown.map(one => (
          <PoolRow
            key={one.entityRef}
            item={one}
            isChosen={controlServices.includes(one.entityRef)}
            isFull={controlServices.length >= MOST_CONTROLS}
            onChange={chosen => choose(one.entityRef, chosen)}
          />
        ))}
      </ul>
      <Flex gap="2" className={styles.wrap}>
        {items.length > SHOWN_AT_FIRST && (
          <Button
            size="small"
            variant="tertiary"
            aria-expanded={all}
            onPress={() => setAll(!all)}
          >
            {all
              ? t('wizard.pool.fewer')
              : t('wizard.pool.all', { total: String(items.length) })}
          </Button>
        )}
        {controlsTouched && (
          <Button
            size="small"
            variant="tertiary"
            onPress={() =>
              form.update({
                controlsTouched: false,
                controlServices: includedOf(pool),
              })
            }
          >
            {t('wizard.pool.reset')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

function PoolRow(props: {
  item: ControlPool['items'][number];
  isChosen: boolean;
  isFull: boolean;
  onChange: (chosen: boolean) => void;
}) {
  const { item, isChosen, isFull, onChange } = props;
  const { correlation, gap, coverage, reason } = item;
  const name = useEntityTitle(item.entityRef) ?? item.entityRef;
  const t = useT();
  const format = useHoneFormat();
  return (
    <li>
      <Checkbox
        isSelected={isChosen}
        isDisabled={isFull && !isChosen}
        onChange={onChange}
      >
        {name}
      </Checkbox>
      <Text as="p" variant="body-small" className={styles.poolReason}>
        {reason}{' '}
        {correlation !== null &&
          gap !== null &&
          t('wizard.pool.numbers', {
            correlation: format.number(correlation),
            gap: format.number(gap),
            coverage: format.number(coverage, {
              style: 'percent',
              maximumFractionDigits: 0,
            }),
          })}
      </Text>
    </li>
  );
}
