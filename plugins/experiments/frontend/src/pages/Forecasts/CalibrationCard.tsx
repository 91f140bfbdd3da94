import type { Calibration } from '@hone/backstage-plugin-experiments-common';
import { NotEnoughData, useHoneFormat } from '@hone/react';
import { Card, CardBody, Flex, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { judgeCalibration } from './judgeCalibration';
import { OutcomeBars } from './OutcomeBars';

/** How well the forecasts of one source held, or how many are missing to say so. */
export function CalibrationCard(props: {
  title: string;
  calibration: Calibration;
}) {
  const { title, calibration } = props;
  const { n, needed, within80, crps, bins } = calibration;
  const t = useT();
  const format = useHoneFormat();
  const percent = (value: number | null, digits = 0) =>
    value === null
      ? ''
      : format.number(value, {
          style: 'percent',
          maximumFractionDigits: digits,
        });
  return (
    <Card>
      <CardBody>
        <Flex direction="column" gap="2">
          <Text as="h3" weight="bold">
            {title}
          </Text>
          {within80 && bins && crps !== null ? (
            <>
              <Text>
                {t('forecasts.page.within', {
                  share: percent(within80.share),
                  low: percent(within80.interval[0]),
                  high: percent(within80.interval[1]),
                  n: String(n),
                })}
              </Text>
              <Text weight="bold">
                {t(`forecasts.page.verdict.${judgeCalibration(within80)}`, {
                  n: String(n),
                })}
              </Text>
              <Text>
                {t('forecasts.page.crps', { crps: percent(crps, 1) })}
              </Text>
              <OutcomeBars bins={bins} />
            </>
          ) : (
            <NotEnoughData
              n={n}
              needed={needed}
              unit={t('forecasts.page.few')}
            />
          )}
        </Flex>
      </CardBody>
    </Card>
  );
}
