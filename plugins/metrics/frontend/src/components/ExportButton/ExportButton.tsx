import { Button, Flex } from '@backstage/ui';
import { RiDownload2Line } from '@remixicon/react';
import { useMutation } from '@tanstack/react-query';
import styles from './ExportButton.module.css';

/** What a file holds. */
export interface Exported {
  count: number;
  /** Whether there was nothing more. */
  complete: boolean;
}

/** Makes a file and says what became of it. */
export function ExportButton(props: {
  label: string;
  makeFile: () => Promise<Exported>;
  words: {
    done: (count: number) => string;
    /** When there is more than a file holds. */
    bounded: (count: number) => string;
    failed: (message: string) => string;
  };
}) {
  const { label, makeFile, words } = props;
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: makeFile,
  });
  const outcome = data?.complete ? words.done : words.bounded;
  return (
    <Flex align="center" gap="3" className={styles.wrap}>
      <span role="status" className={styles.status}>
        {data && outcome(data.count)}
        {error && words.failed(error.message)}
      </span>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiDownload2Line aria-hidden />}
        isPending={isPending}
        onPress={() => mutate()}
      >
        {label}
      </Button>
    </Flex>
  );
}
