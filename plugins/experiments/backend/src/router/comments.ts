import { addComment } from '../service/comments/addComment';
import { listCommentsForCaller } from '../service/comments/listCommentsForCaller';
import { takeBackComment } from '../service/comments/takeBackComment';
import { audited } from './audited';
import {
  pathKey,
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * What people say about an experiment.
 */
export function addCommentRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/experiments/:key/comments', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    res.json(await listCommentsForCaller(context, caller, key, req.query));
  });

  router.post('/experiments/:key/comments', async (req, res) => {
    const caller = await readCaller(options, req);
    const key = pathKey(req);
    const { text } = req.body as { text: string };
    const comment = await audited(
      auditor,
      {
        request: req,
        eventId: 'experiment-mutate',
        meta: { actionType: 'comment', key },
      },
      () => addComment(context, caller, key, text),
    );
    res.status(201).json(comment);
  });

  router.delete('/experiments/:key/comments/:commentId', async (req, res) => {
    const caller = await readCaller(options, req);
    const { key, commentId } = req.params as unknown as {
      key: string;
      commentId: string;
    };
    await audited(
      auditor,
      {
        request: req,
        eventId: 'experiment-mutate',
        meta: { actionType: 'delete-comment', key, commentId },
      },
      () => takeBackComment(context, caller, key, commentId),
    );
    res.status(204).end();
  });
}
