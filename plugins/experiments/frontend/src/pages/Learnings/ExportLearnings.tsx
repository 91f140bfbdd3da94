import type { LearningFilter } from '@hone/backstage-plugin-experiments-common';
import { Button, Text } from '@backstage/ui';
import { RiDownload2Line } from '@remixicon/react';
import { useMutation } from '@tanstack/react-query';
import { downloadText } from '../../components/downloadText';
import { fetchAllPages } from '../../components/fetchAllPages';
import { useLearningsApi } from '../../hooks/useLearningsApi';
import { useT } from '../../hooks/useT';
import { toCsv } from './toCsv';

/** All learnings behind the filters as a file, up to a bound that it names. */
export function ExportLearnings(props: { filter: LearningFilter }) {
  const { filter } = props;
  const t = useT();
  const api = useLearningsApi();
  const exporting = useMutation({
    mutationFn: async () => {
      const { rows, complete } = await fetchAllPages(page =>
        api.list({ ...filter, ...page }),
      );
      downloadText('learnings.csv', 'text/csv', toCsv(rows));
      return { count: rows.length, complete };
    },
  });
  const { data, error } = exporting;
  return (
    <>
      <Text role="status">
        {data?.complete && t('portfolio.exported', { count: data.count })}
        {data &&
          !data.complete &&
          t('portfolio.exportedBounded', { rows: String(data.count) })}
        {error && t('portfolio.exportFailed', { message: error.message })}
      </Text>
      <Button
        variant="secondary"
        iconStart={<RiDownload2Line aria-hidden />}
        isPending={exporting.isPending}
        onPress={() => exporting.mutate()}
      >
        {t('portfolio.export')}
      </Button>
    </>
  );
}
