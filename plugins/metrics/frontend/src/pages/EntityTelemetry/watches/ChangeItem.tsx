import type {
  ChangeTrigger,
  Watch,
  WatchChange,
} from '@hone/backstage-plugin-metrics-common';
import { ButtonLink, Link } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { useTelemetryLinks } from '../../../hooks/useTelemetryLinks';
import { levelsText } from '../../../telemetry/changeWords';
import { useWords } from '../../../telemetry/useWords';
import { JudgeChange } from './JudgeChange';
import styles from '../EntityTelemetry.module.css';

/** A change: by how much, when, what happened shortly before, and whether it meant something. */
export function ChangeItem(props: {
  watch: Watch;
  change: WatchChange;
  isCurrent: boolean;
}) {
  const { watch, change, isCurrent } = props;
  const { entityRef, metricId, title: metric } = watch;
  const words = useWords();
  const { t, format } = words;
  const links = useTelemetryLinks();
  const explain = links.explain({
    entity: entityRef,
    metric: metricId,
    at: change.at,
  });
  const verb = change.after > change.before ? 'roseAt' : 'fellAt';
  return (
    <>
      <p className={styles.text}>
        {t(`telemetry.change.${verb}`, {
          levels: levelsText(words, watch, change),
          at: format.moment(change.at),
        })}{' '}
        {change.trigger && <Trigger trigger={change.trigger} />}
      </p>
      <span className={styles.words}>
        <JudgeChange watch={watch} change={change} />
        {isCurrent && !change.better && explain && (
          <ButtonLink
            size="small"
            variant="secondary"
            href={explain}
            aria-label={t('telemetry.watch.explainName', { metric })}
          >
            {t('telemetry.watch.explain')}
          </ButtonLink>
        )}
      </span>
    </>
  );
}

/** What happened shortly before; where it can be opened, with a link. */
function Trigger(props: { trigger: ChangeTrigger }) {
  const { kind, label, at, url } = props.trigger;
  const t = useT();
  const { format } = useWords();
  const said = { label, at: format.moment(at) };
  return (
    <>
      {kind === 'deployment'
        ? t('telemetry.change.afterDeployment', said)
        : t('telemetry.change.afterFlag', said)}{' '}
      {url && <Link href={url}>{t('telemetry.change.open', { label })}</Link>}
    </>
  );
}
