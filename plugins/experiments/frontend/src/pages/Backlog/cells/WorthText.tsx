import type { Idea } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { useT } from '../../../hooks/useT';

/** What the problem costs in a month; never a 0 for what nobody knows. */
export function WorthText(props: { idea: Idea }) {
  const { worthPerMonth, unit } = props.idea.priority;
  const t = useT();
  const format = useHoneFormat();
  return (
    <>
      {worthPerMonth === null
        ? t('backlog.worthUnknown')
        : t('backlog.worth', { value: format.number(worthPerMonth), unit })}
    </>
  );
}
