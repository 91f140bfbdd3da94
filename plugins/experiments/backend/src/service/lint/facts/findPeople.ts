import type { Hypothesis } from '@hone/backstage-plugin-experiments-common';
import type { Caller, ServiceContext } from '../../context';
import { namesIn } from './namesIn';

const MOST_PEOPLE = 20;
const PARTS = ['problem', 'solution', 'metric'] as const;

/**
 * People of the catalog whom a hypothesis names, in one bounded look-up with the caller's rights.
 */
export async function findPeople(
  context: ServiceContext,
  caller: Caller,
  hypothesis: Hypothesis,
): Promise<{ field: string; name: string }[]> {
  const mentioned = PARTS.flatMap(part =>
    namesIn(hypothesis[part]).map(name => ({
      field: `hypothesis.${part}`,
      name,
    })),
  );
  if (mentioned.length === 0) return [];
  const names = mentioned.map(({ name }) => name);
  const { items } = await context.catalog.getEntities(
    {
      filter: [
        { kind: 'user', 'metadata.name': names },
        { kind: 'user', 'spec.profile.displayName': names },
      ],
      fields: ['metadata.name', 'spec.profile.displayName'],
      limit: MOST_PEOPLE,
    },
    { credentials: caller.credentials },
  );
  const people = new Set(
    items.flatMap(({ metadata, spec }) => {
      const profile = spec?.profile as { displayName?: unknown } | undefined;
      return [metadata.name, String(profile?.displayName ?? '')].map(name =>
        name.toLocaleLowerCase('en-US'),
      );
    }),
  );
  const found = mentioned.filter(({ name }) =>
    people.has(name.toLocaleLowerCase('en-US')),
  );
  // Of "Ada Lovelace" and "Ada" the whole name is enough.
  return found.filter(
    one =>
      !found.some(
        other =>
          other !== one &&
          other.field === one.field &&
          other.name.split(' ').includes(one.name),
      ),
  );
}
