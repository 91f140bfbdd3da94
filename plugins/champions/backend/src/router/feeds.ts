import {
  createFeed,
  listFeedsForCaller,
  revokeFeed,
  type FeedInput,
} from '../service/feeds/changeFeeds';
import { readFeed } from '../service/feeds/readFeed';
import { audited } from './audited';
import {
  pathId,
  readCaller,
  type ChampionsRouter,
  type RouterOptions,
} from './types';

/** Where feeds are read without an account. The plugin lets these paths, and no others, in. */
export const FEED_PATH = '/ical';

/** Whether a copy that a client has is the one that would be sent. */
function hasCopy(header: string | undefined, etag: string): boolean {
  return (header ?? '')
    .split(',')
    .map(tag => tag.trim().replace(/^W\//, ''))
    .some(tag => tag === etag || tag === '*');
}

function addReading(router: ChampionsRouter, options: RouterOptions): void {
  router.get('/ical/:token', async (req, res) => {
    const { token } = req.params as unknown as { token: string };
    const feed = await readFeed(options.context, token);
    res.setHeader('Cache-Control', 'private, no-cache');
    if (!feed) {
      // The answers of errors repeat the address, which has the token.
      res.status(404).type('text/plain').send('There is no such feed');
      return;
    }
    const { body, etag } = feed;
    res.setHeader('ETag', etag);
    if (hasCopy(req.header('if-none-match'), etag)) {
      res.status(304).end();
      return;
    }
    res.type('text/calendar; charset=utf-8');
    res.send(body);
  });
}

/**
 * Feeds of seats for calendar programs.
 */
export function addFeedRoutes(
  router: ChampionsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;
  addReading(router, options);

  router.get('/feeds', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json({ items: await listFeedsForCaller(context, caller) });
  });

  router.post('/feeds', async (req, res) => {
    const caller = await readCaller(options, req);
    const input = req.body as FeedInput;
    const created = await audited(
      auditor,
      {
        request: req,
        eventId: 'feed-mutate',
        meta: { actionType: 'create', kind: input.kind },
      },
      () => createFeed(context, caller, input),
    );
    res.status(201).json(created);
  });

  router.delete('/feeds/:feedId', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'feedId');
    await audited(
      auditor,
      {
        request: req,
        eventId: 'feed-mutate',
        meta: { actionType: 'revoke', feed: id },
      },
      () => revokeFeed(context, caller, id),
    );
    res.status(204).end();
  });
}
