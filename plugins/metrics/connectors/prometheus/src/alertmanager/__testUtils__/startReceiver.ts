import type { WebhookRequest } from '@hone/backstage-plugin-metrics-node';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where an Alertmanager sends its webhook; it keeps the requests as they came. */
export async function startReceiver(): Promise<{
  url: string;
  requests: WebhookRequest[];
  stop(): Promise<void>;
}> {
  const requests: WebhookRequest[] = [];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    requests.push({
      headers: req.headers as WebhookRequest['headers'],
      body: Buffer.concat(chunks),
      receivedAt: new Date(),
    });
    res.writeHead(202).end();
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    requests,
    stop: async () => {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}
