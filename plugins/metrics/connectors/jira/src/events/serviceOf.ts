import { cut } from '@hone/backstage-plugin-metrics-node';
import type { ServiceWay } from '../config/JiraConfig';
import { fieldTexts } from '../issue/fieldTexts';
import type { Issue } from '../issue/Issue';

const LONGEST = 255;

function namesBy({ fields }: Issue, way: ServiceWay): string[] {
  switch (way.type) {
    case 'component':
      return fields.components.map(({ name }) => name.trim()).filter(Boolean);
    case 'label':
      return fields.labels
        .filter(label => label.startsWith(way.prefix))
        .map(label => label.slice(way.prefix.length).trim())
        .filter(Boolean);
    case 'field':
      return fieldTexts(fields[way.field]);
    default:
      return [way.names[fields.project.key.toUpperCase()] ?? ''].filter(
        Boolean,
      );
  }
}

/**
 * The service of an issue: the first in alphabetical order by the first way that gives one. An issue is one defect or one
 * incident, so that sums over services count it once. Where nothing names a service, its project does.
 */
export function serviceOf(issue: Issue, ways: readonly ServiceWay[]): string {
  for (const way of ways) {
    const [name] = namesBy(issue, way).sort();
    if (name !== undefined) return cut(name, LONGEST);
  }
  const { project } = issue.fields;
  return cut(project.key || project.name || project.id, LONGEST);
}
