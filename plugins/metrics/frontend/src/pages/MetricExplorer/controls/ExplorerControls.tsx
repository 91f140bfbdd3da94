import type { useCatalogue } from '../../../hooks/useCatalogue';
import type { SetExplorerUrl } from '../../../hooks/useExplorerUrl';
import { useT } from '../../../hooks/useT';
import type { ExplorerWindow } from '../url/explorerRange';
import type { ExplorerState } from '../url/explorerUrl';
import { MetricPicker } from './MetricPicker';
import { RangePicker } from './RangePicker';
import { ServicePicker } from './ServicePicker';
import styles from './Controls.module.css';

/** What is looked at: which metric, of which services, and when. */
export function ExplorerControls(props: {
  url: ExplorerState;
  window: ExplorerWindow;
  names: Record<string, string>;
  catalogue: ReturnType<typeof useCatalogue>;
  isUpdating: boolean;
  onChange: SetExplorerUrl;
}) {
  const { url, names, catalogue, onChange } = props;
  const t = useT();
  return (
    <>
      <div className={styles.controls}>
        <ServicePicker
          services={url.services}
          names={names}
          onServices={services => onChange({ services })}
        />
        <MetricPicker
          metric={url.metric}
          catalogue={catalogue}
          hasService={url.services.length > 0}
          onMetric={metric => onChange({ metric })}
        />
      </div>
      <div className={styles.ranges}>
        <RangePicker
          range={url.range}
          window={props.window}
          onRange={range => onChange({ range })}
        />
        <span role="status" className={styles.small}>
          {props.isUpdating ? t('updating') : ''}
        </span>
      </div>
    </>
  );
}
