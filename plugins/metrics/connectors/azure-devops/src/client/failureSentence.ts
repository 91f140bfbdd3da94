import { HttpRefusal } from '@hone/node';

/** What was asked for, for sentences about refusals. */
export interface Asked {
  /** Such as `the runs of project "shop"`. */
  what: string;
  /** The permission that a token needs for it. */
  scope: string;
}

/** Says what an administrator can do about a refusal; undefined where nothing more is known. */
function reasonOf(status: number, { what, scope }: Asked): string | undefined {
  switch (status) {
    case 301:
    case 302:
      return `answered with its sign-in page when asked for ${what}: the token is missing, wrong or expired`;
    case 401:
      return `refused the token when asked for ${what}: it is wrong, expired or has not the scope ${scope}`;
    case 403:
      return `does not let the token read ${what}: it needs the scope ${scope}, and its owner the permission`;
    case 404:
      return `does not know ${what}, or does not let the token see it: it needs the scope ${scope}`;
    default:
      return undefined;
  }
}

/** The same refusal with a sentence that names what was asked for and which permission it needs. */
export function explainRefusal(
  error: unknown,
  context: { title: string; settings: string; asked: Asked },
): unknown {
  if (!(error instanceof HttpRefusal)) return error;
  const reason = reasonOf(error.status, context.asked);
  if (!reason) return error;
  return new HttpRefusal(
    `${context.title} ${reason} (${error.status}); check ${context.settings} and integrations.azure`,
    error.status,
    error.body,
  );
}
