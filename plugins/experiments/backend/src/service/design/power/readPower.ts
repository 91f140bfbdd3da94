import { treatsWholeServices } from '@hone/backstage-plugin-experiments-common';
import type { PowerFindings, PowerSubject } from './powerSubject';
import { sideBySidePower } from './sideBySidePower';
import { wholeServicesPower } from './wholeServicesPower';

/**
 * What makes two answers about a metric on the same services the same.
 */
export function powerSeed(metricId: string, treated: string[]): string {
  return `power/${metricId}/${treated.join(',')}`;
}

/**
 * Effects that trials of the wanted lengths find, from the history of their metric.
 *
 * @throws ServiceUnavailableError when the source does not answer
 */
export function readPower(subject: PowerSubject): Promise<PowerFindings> {
  return treatsWholeServices(subject.input.design)
    ? wholeServicesPower(subject)
    : sideBySidePower(subject);
}
