import { cut, readTrailers } from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';
import { readPayload } from '../events/payload';

// Only what is read is kept of what GitHub answers or sends; all other fields, and all that are new, are ignored.

const LONGEST_TEXT = 300;

const instant = z.string().refine(text => !Number.isNaN(Date.parse(text)));
const id = z.number().int().nonnegative();
const sha = z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/);
const text = z.string().transform(value => cut(value, LONGEST_TEXT));

export const deploymentSchema = z.object({
  id,
  sha,
  ref: text,
  task: text.nullish(),
  environment: text.pipe(z.string().min(1)),
  payload: z.unknown().transform(readPayload),
  created_at: instant,
  updated_at: instant,
  production_environment: z.boolean().nullish(),
  transient_environment: z.boolean().nullish(),
});
export type GithubDeployment = z.output<typeof deploymentSchema>;

export const statusSchema = z.object({
  state: text,
  created_at: instant,
  updated_at: instant,
  log_url: z.string().nullish(),
  target_url: z.string().nullish(),
});
export type GithubStatus = z.output<typeof statusSchema>;

export const workflowSchema = z.object({ id, name: text, path: text });
export type GithubWorkflow = z.output<typeof workflowSchema>;

export const runSchema = z.object({
  id,
  name: text.nullish(),
  path: text.nullish(),
  head_sha: sha,
  head_branch: text.nullish(),
  run_attempt: z.number().int().positive().default(1),
  status: text.nullish(),
  conclusion: text.nullish(),
  html_url: z.string().nullish(),
  created_at: instant,
  updated_at: instant,
});
export type GithubRun = z.output<typeof runSchema>;

export const jobSchema = z.object({
  id,
  run_id: id,
  head_sha: sha,
  name: text,
  status: text.nullish(),
  conclusion: text.nullish(),
  html_url: z.string().nullish(),
  started_at: instant.nullish(),
  completed_at: instant.nullish(),
  // Only whether there are any tells something: a job without steps never began.
  steps: z
    .array(z.unknown())
    .nullish()
    .transform(steps => steps?.length ?? 0),
});
export type GithubJob = z.output<typeof jobSchema>;

const person = z
  .object({ name: text.nullish(), email: text.nullish() })
  .nullish();
const account = z
  .object({ login: text.nullish(), type: text.nullish() })
  .nullish();

export const commitSchema = z
  .object({
    sha,
    parents: z.array(z.object({ sha })),
    author: account,
    commit: z.object({
      author: person,
      committer: z.object({ date: instant }),
      message: z.string(),
    }),
  })
  .transform(({ commit, parents, author, ...rest }) => ({
    sha: rest.sha,
    parents: parents.map(parent => parent.sha),
    committedAt: Date.parse(commit.committer.date),
    author: {
      isBot: author?.type === 'Bot',
      texts: [author?.login, commit.author?.name, commit.author?.email],
    },
    ...readTrailers(commit.message),
  }));
export type GithubCommit = z.output<typeof commitSchema>;

export const commitDetailsSchema = z.object({
  stats: z.object({ total: z.number().int().nonnegative() }).nullish(),
  files: z
    .array(
      z.object({
        filename: z.string(),
        previous_filename: z.string().nullish(),
      }),
    )
    .nullish(),
});
export type GithubCommitDetails = z.output<typeof commitDetailsSchema>;
