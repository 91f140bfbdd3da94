import { Button } from '@backstage/ui';
import { RiCodeLine, RiDownload2Line } from '@remixicon/react';
import { downloadText } from '../../../components/downloadText';
import { useT } from '../../../hooks/useT';
import {
  explorerFile,
  explorerFileName,
  type FileSubject,
} from '../views/explorerFile';
import { CopyLink } from './CopyLink';
import styles from './Controls.module.css';

/** What can be taken along, and where the numbers are from. */
export function ExplorerActions(props: {
  subject: FileSubject;
  onQueries: () => void;
}) {
  const { subject, onQueries } = props;
  const t = useT();
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiCodeLine aria-hidden />}
        onPress={onQueries}
      >
        {t('explorer.queries.title')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownload2Line aria-hidden />}
        onPress={() =>
          downloadText(
            explorerFileName(subject.metric),
            'text/csv',
            explorerFile(subject),
          )
        }
      >
        {t('explorer.download')}
      </Button>
      <CopyLink />
    </div>
  );
}
