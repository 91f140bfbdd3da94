import {
  cut,
  namesHotfix,
  toMatcher,
} from '@hone/backstage-plugin-metrics-node';

/** What the name of a tag says. */
export interface TagName {
  /** Undefined when the tag is the whole repository's. */
  service: string | undefined;
  /** It says so itself. */
  hotfix: boolean;
  /** The first release of its line, such as 1.2.0. */
  first: boolean;
}

const VERSION = /^v?\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/;
const WITH_V = /^v\d/;
const OWNED = /^(.+?)(?:@|\/|-(?=v\d))(v?\d+(?:\.\d+)*(?:[-+][^/@]*)?)$/;
/** Words before a version that name what the tag is, not whose. */
const NO_SERVICE =
  /^(?:releases?|rel|hotfix|hotfixes|versions?|tags?|prod|production|deploy(?:ments?)?)$/i;
const TRIAL =
  /[-.](?:alpha|beta|rc|pre|preview|dev|snapshot|canary|next|nightly)(?![a-z])/i;
const FIRST = /^v?\d+(?:\.\d+)?(?:\.0)?(?:\+.*)?$/;
const LONGEST_SERVICE = 255;

function serviceOf(prefix: string): string | undefined {
  const service = cut(prefix.split('/').pop()!, LONGEST_SERVICE);
  return NO_SERVICE.test(service) ? undefined : service;
}

/**
 * Reads the names of tags that stand for a deployment.
 *
 * @param patterns - globs; undefined stands for versions, with or without a service before them, that are no trial
 * @returns undefined for other names
 */
export function tagReader(
  patterns: readonly string[] | undefined,
): (name: string) => TagName | undefined {
  const matches = patterns && toMatcher(patterns);
  return name => {
    const owned = OWNED.exec(name);
    const version = owned ? owned[2] : name;
    const wanted = matches
      ? matches(name)
      : (WITH_V.test(version) || VERSION.test(version)) && !TRIAL.test(version);
    if (!wanted) return undefined;
    return {
      service: owned ? serviceOf(owned[1]) : undefined,
      hotfix: namesHotfix(name),
      first: FIRST.test(version),
    };
  };
}
