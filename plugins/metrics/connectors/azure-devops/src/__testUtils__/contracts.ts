import { Contract, type VendorAnswer, type VendorRequest } from '@hone/testbed';
import { z } from 'zod';

const MISSING =
  "Azure DevOps' descriptions of its API were not found: set HONE_DATA to the folder that holds specs.";
const RUN_TIMELINE = /\/build\/builds\/\d+\/timeline$/;
const ANY_TIMELINE = '00000000-0000-0000-0000-000000000000';

/**
 * The Git part of the API, written by hand from its public reference, because its description is not among those that tests
 * have: what may be asked, and what a fake may answer.
 */
const person = z.strictObject({
  name: z.string(),
  email: z.string(),
  date: z.string(),
});
const GIT = [
  {
    path: /^\/[^/]+\/_apis\/git\/repositories\/[^/]+$/,
    query: ['api-version'],
    answer: z.strictObject({
      id: z.string(),
      name: z.string(),
      url: z.string(),
      project: z.strictObject({ id: z.string(), name: z.string() }),
      defaultBranch: z.string().optional(),
      remoteUrl: z.string(),
      webUrl: z.string(),
    }),
  },
  {
    path: /^\/[^/]+\/_apis\/git\/repositories\/[^/]+\/commits\/[0-9a-f]{40}$/,
    query: ['api-version', 'changeCount'],
    answer: z.strictObject({
      treeId: z.string(),
      commitId: z.string(),
      author: person,
      committer: person,
      comment: z.string(),
      parents: z.array(z.string()),
      url: z.string(),
      remoteUrl: z.string(),
    }),
  },
];

/** The description leaves out how links and lists are wrapped: the API answers `{count, value}` and links by their names. */
function asDescribed(body: unknown): unknown {
  const list = z.object({ count: z.number(), value: z.array(z.unknown()) });
  const parsed = list.safeParse(body);
  if (parsed.success) return parsed.data.value.map(withLinks);
  return withLinks(body);
}

function withLinks(item: unknown): unknown {
  if (typeof item !== 'object' || item === null || !('_links' in item)) {
    return item;
  }
  return { ...item, _links: { links: item._links } };
}

function checkGit(request: VendorRequest, answer: VendorAnswer): string[] {
  const operation = GIT.find(({ path }) => path.test(request.path));
  if (!operation) return [`${request.path} is not described`];
  const unknown = [...request.query.keys()].filter(
    name => !operation.query.includes(name),
  );
  const faults = unknown.map(
    name => `query.${name} is not described for ${request.path}`,
  );
  if (!request.query.has('api-version')) {
    faults.push('query.api-version is missing');
  }
  if (answer.status !== 200) return faults;
  const { error } = operation.answer.safeParse(answer.body);
  return error ? [...faults, error.message] : faults;
}

/** Checks what is asked and answered against the vendor's descriptions. */
export interface Contracts {
  check(request: VendorRequest, answer: VendorAnswer): string[];
}

/** Without the descriptions only the part that is written by hand is checked; in CI they have to be there. */
export async function loadContracts(): Promise<Contracts> {
  const build = await Contract.load('azure-devops-7.1-build.swagger2.json');
  const hooks = await Contract.load('azure-devops-7.1-hooks.swagger2.json');
  if (!build || !hooks) {
    if (process.env.CI) throw new Error(MISSING);
    process.stdout.write(`${MISSING}\n`);
  }
  return {
    check: (request, answer) => {
      if (request.path.includes('/_apis/git/')) {
        return checkGit(request, answer);
      }
      const contract = request.path.includes('/_apis/hooks/') ? hooks : build;
      // Its description says that the timeline may be left out, which no path template can.
      const path = RUN_TIMELINE.test(request.path)
        ? `${request.path}/${ANY_TIMELINE}`
        : request.path;
      const described = { ...request, path };
      return [
        ...(contract?.checkRequest(described) ?? []),
        ...(contract?.checkAnswer(described, {
          ...answer,
          body: asDescribed(answer.body),
        }) ?? []),
      ];
    },
  };
}
