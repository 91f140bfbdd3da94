import { parseEntityRef } from '@backstage/catalog-model';
import type {
  EvidenceGrade,
  ExperimentDesign,
  ExperimentStatus,
} from '@hone/backstage-plugin-experiments-common';
import { useT } from '../../hooks/useT';
import type { ActiveFilter } from './listActiveFilters';
import type { Lane } from './portfolioUrl';

function refName(ref: string): string {
  try {
    return parseEntityRef(ref).name;
  } catch {
    return ref;
  }
}

/** Name and value of a filter in the reader's language. */
export function useFilterWords(): (filter: ActiveFilter) => {
  name: string;
  value: string;
} {
  const t = useT();
  return ({ name, value }) => {
    switch (name) {
      case 'q':
        return { name: t('portfolio.search'), value };
      case 'owner':
        return { name: t('portfolio.owner'), value: refName(value) };
      case 'service':
        return { name: t('portfolio.service'), value: refName(value) };
      case 'kind':
        return {
          name: t('portfolio.design'),
          value: t(`design.${value as ExperimentDesign}`),
        };
      case 'status':
        return {
          name: t('portfolio.status'),
          value: t(`status.${value as ExperimentStatus}`),
        };
      case 'grade':
        return { name: t('portfolio.grade'), value: value as EvidenceGrade };
      default:
        return {
          name: t('portfolio.lanes'),
          value: t(`portfolio.lane.${value as Lane}`),
        };
    }
  };
}
