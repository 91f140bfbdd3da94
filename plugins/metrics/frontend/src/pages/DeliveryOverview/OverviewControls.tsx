import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import { Flex, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import type { OverviewScope } from '../../query/queryKeys';
import { GroupSelect } from './GroupSelect';
import { WEEKS, type OverviewState } from './overviewUrl';
import { PeriodSteps } from './PeriodSteps';
import { QualityButton } from './QualityPanel/QualityButton';
import styles from './DeliveryOverview.module.css';

/** What is looked at: which weeks, and whose; and how far it can be trusted. */
export function OverviewControls(props: {
  url: OverviewState;
  scope: OverviewScope;
  /** Undefined until it is known. */
  period: DeliveryOverview['period'] | undefined;
  isUpdating: boolean;
  onChange: (patch: Partial<OverviewState>) => void;
}) {
  const { url, scope, period, onChange } = props;
  const t = useT();
  return (
    <Flex align="end" gap="3" className={styles.controls}>
      <ToggleButtonGroup
        aria-label={t('overview.weeks')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[url.weeks]}
        onSelectionChange={keys => {
          const weeks = WEEKS.find(one => keys.has(one));
          if (weeks) onChange({ weeks });
        }}
      >
        {WEEKS.map(weeks => (
          <ToggleButton key={weeks} id={weeks} size="small">
            {t('overview.lastWeeks', { weeks })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <PeriodSteps
        period={period}
        weeks={scope.weeks}
        isLatest={url.until === null}
        onUntil={until => onChange({ until })}
      />
      <GroupSelect
        scope={scope}
        onGroup={group => onChange({ group, sort: 'name' })}
      />
      <span role="status" className={styles.small}>
        {props.isUpdating ? t('updating') : ''}
      </span>
      <QualityButton
        scope={scope}
        onPress={() => onChange({ panel: 'quality' })}
      />
    </Flex>
  );
}
