import { z } from 'zod';

/** Resources were given other shapes over the years; the number of the run is in one of these places. */
const number = z.number().int().positive().optional().catch(undefined);
const text = z.string().optional().catch(undefined);
const links = z
  .object({ web: z.object({ href: text }).optional().catch(undefined) })
  .optional()
  .catch(undefined);

const resourceSchema = z
  .object({
    id: number,
    runId: number,
    runUrl: text,
    run: z
      .object({ id: number, url: text, _links: links })
      .optional()
      .catch(undefined),
  })
  .catch({});

const IN_ADDRESS = /(?:\/runs\/|[?&]buildId=)(\d{1,10})(?!\d)/i;

const PIPELINE_EVENTS = [
  'ms.vss-pipelines.run-state-changed-event',
  'ms.vss-pipelines.stage-state-changed-event',
  'ms.vss-pipelines.job-state-changed-event',
];

function inAddress(address: string | undefined): number | undefined {
  const id = IN_ADDRESS.exec(address ?? '')?.[1];
  return id === undefined ? undefined : Number(id) || undefined;
}

/**
 * The run that a service hook speaks of.
 *
 * @returns null when the event is of another kind, undefined when it should name a run but does not
 */
export function runOf(
  eventType: string,
  resource: unknown,
): number | null | undefined {
  const { id, runId, runUrl, run } = resourceSchema.parse(resource);
  if (eventType === 'build.complete') return id;
  if (!PIPELINE_EVENTS.includes(eventType)) return null;
  return (
    run?.id ??
    runId ??
    inAddress(run?.url) ??
    inAddress(runUrl) ??
    inAddress(run?._links?.web?.href)
  );
}
