import { mockErrorHandler } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { createApiRouter } from './createApiRouter';

const answer = {
  description: 'ok',
  content: { 'application/json': { schema: { type: 'object' } } },
} as const;

const spec = {
  openapi: '3.1.0',
  info: { title: 'test', version: '1' },
  servers: [{ url: '/api/hone-test' }],
  paths: {
    '/things': {
      get: {
        parameters: [
          {
            name: 'limit',
            in: 'query',
            schema: { type: 'integer', minimum: 1, maximum: 10 },
          },
        ],
        responses: { '200': answer },
      },
      post: {
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                additionalProperties: false,
                required: ['title'],
                properties: { title: { type: 'string', maxLength: 20 } },
              },
            },
          },
        },
        responses: { '200': answer },
      },
    },
  },
  components: {},
} as const;

function app() {
  const router = createApiRouter(spec, { bodyLimit: '1kb' });
  router.get('/things', (req, res) => {
    (res as express.Response).json({ limit: req.query.limit });
  });
  router.post('/things', (req, res) => {
    (res as express.Response).json(req.body);
  });
  return express().use(router).use(mockErrorHandler());
}

describe('createApiRouter', () => {
  it('lets through what the document allows, with typed query values', async () => {
    const { body } = await request(app()).get('/things?limit=3').expect(200);
    expect(body).toEqual({ limit: 3 });
  });

  it.each([
    ['/things?limit=0', /query parameter limit must be >= 1, but 0 was given/],
    [
      '/things?limit=many',
      /query parameter limit must be integer, but "many" was given/,
    ],
    ['/things?colour=red', /Unknown query parameter 'colour'/],
  ])('refuses GET %s with a sentence', async (path, sentence) => {
    const { body } = await request(app()).get(path).expect(400);
    expect(body.error.message).toMatch(sentence);
  });

  it('names the field, the expectation and a shortened value', async () => {
    const { body } = await request(app())
      .post('/things')
      .send({ title: 'x'.repeat(200) })
      .expect(400);
    expect(body.error.message).toMatch(
      /title must NOT have more than 20 characters, but "x{59}… \(202 characters\) was given/,
    );
  });

  it('says what is missing', async () => {
    const { body } = await request(app()).post('/things').send({}).expect(400);
    expect(body.error.message).toMatch(/^title is missing$/);
  });

  it('refuses text that no database stores', async () => {
    const { body } = await request(app())
      .post('/things')
      .send({ title: 'a\u0000b' })
      .expect(400);
    expect(body.error.message).toMatch(
      /body\.title has to be text without null characters/,
    );
  });

  it('refuses a body beyond the limit and one that is not JSON', async () => {
    const large = await request(app())
      .post('/things')
      .send({ title: 'x'.repeat(2000) })
      .expect(400);
    expect(large.body.error.message).toMatch(/at most 1024 are accepted/);
    const broken = await request(app())
      .post('/things')
      .set('content-type', 'application/json')
      .send('{"title":')
      .expect(400);
    expect(broken.body.error.message).toMatch(/not JSON/);
  });
});
