import type { MetricResult } from '@hone/backstage-plugin-experiments-common';
import { EffectPlot, effectDomain } from '@hone/react';
import { Card, CardBody, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import styles from './Experiment.module.css';

/** The primary metric and the guardrails on one scale. */
export function EffectsCard(props: { results: readonly MetricResult[] }) {
  const t = useT();
  const relative = props.results.filter(({ scale }) => scale === 'relative');
  const domain = effectDomain(relative);
  const rows = (role: MetricResult['role']) =>
    props.results.filter(result => result.role === role);
  return (
    <Card>
      <CardBody>
        <Text as="h3" weight="bold">
          {t('experiment.effects')}
        </Text>
        {(['primary', 'guardrail'] as const).map(role =>
          rows(role).length === 0 ? null : (
            <section key={role} aria-label={t(`experiment.roles.${role}`)}>
              <Text as="h4" variant="body-small" className={styles.role}>
                {t(`experiment.roles.${role}`)}
              </Text>
              {rows(role).map(result => (
                <EffectPlot
                  key={result.metricId}
                  label={result.title}
                  estimate={result.estimate}
                  interval={result.interval}
                  direction={result.direction}
                  state={result.state}
                  scale={result.scale}
                  unit={result.unit}
                  margin={result.margin}
                  minimumEffect={result.minimumEffect}
                  domain={result.scale === 'relative' ? domain : undefined}
                />
              ))}
            </section>
          ),
        )}
      </CardBody>
    </Card>
  );
}
