import { ButtonIcon, DialogTrigger, Flex, Popover, Text } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import styles from './MeasureTile.module.css';

/** What a measure means, behind a button that the keyboard reaches. */
export function MeasureDefinition(props: {
  title: string;
  definition: string;
  /** What else the reader of this number has to know, a sentence each. */
  remarks: string[];
}) {
  const { title, definition, remarks } = props;
  const t = useT();
  return (
    <DialogTrigger>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiInformationLine aria-hidden />}
        aria-label={t('tile.define', { title })}
      />
      <Popover placement="bottom end" className={styles.popover}>
        <Flex direction="column" gap="2">
          <Text weight="bold">{title}</Text>
          <Text>{definition}</Text>
          {remarks.map(remark => (
            <Text key={remark}>{remark}</Text>
          ))}
        </Flex>
      </Popover>
    </DialogTrigger>
  );
}
