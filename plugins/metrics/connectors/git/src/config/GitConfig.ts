/** How a host is told who asks. */
export type GitAuth =
  | { type: 'none' }
  | { type: 'basic'; username: string; password: string }
  | { type: 'bearer'; token: string };

/** Where a repository is. */
export type GitLocation =
  | { type: 'path'; path: string }
  | { type: 'url'; url: string; protocol: 'https' | 'ssh' | 'file' };

/** From when on a repository is read. */
export type GitHorizon =
  | { type: 'days'; days: number }
  | { type: 'instant'; instant: number };

/** One repository of `hone.metrics.git`. */
export interface GitConfig {
  id: string;
  title: string;
  location: GitLocation;
  auth: GitAuth;
  /** The name that services are found by; undefined when the repository itself has to tell. */
  repository: string | undefined;
  /** The service of tags that name none; undefined stands for the last part of the repository's name. */
  service: string | undefined;
  /** Globs; undefined stands for version numbers. */
  tagPatterns: string[] | undefined;
  /** Globs; undefined stands for the default branch and branches of releases. */
  branches: string[] | undefined;
  since: GitHorizon;
  /** Texts in an author's name or address that tell a bot. */
  bots: string[];
  timeoutMs: number;
  /** Where the copy of a repository at a URL is kept. */
  cacheFolder: string;
}
