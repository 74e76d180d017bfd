import { randomUUID } from 'node:crypto';
import express from 'express';
import { keys } from './keys.mjs';
import { homePage, keysPage, secretPage } from './pages.mjs';

const { HOST = '127.0.0.1', PORT = '3000' } = process.env;

/** The pages of the keys, which know where they are mounted and which library the page has. */
const keyRoutes = (library = '') =>
  express
    .Router()
    .use(express.urlencoded({ extended: false }), refuseOtherOrigins)
    .get('/keys', async (_request, response) => {
      const values = { idempotencyKey: randomUUID() };
      response.send(keysPage({ library, values, items: await keys.list() }));
    })
    .post('/keys', async (request, response) => {
      const { idempotencyKey, ...draft } = request.body;
      try {
        const key = await keys.create(draft, idempotencyKey);
        // No redirect: the secret would have to be in a URL, or be kept on the server.
        response.status(201).send(secretPage({ library, key }));
      } catch (error) {
        if (!error.fieldErrors) throw error;
        const { fieldErrors: errors, message } = error;
        const items = await keys.list();
        const values = { ...draft, idempotencyKey: randomUUID() };
        response.status(422).send(keysPage({ library, values, items, errors, message }));
      }
    })
    .post('/keys/:id/revoke', async ({ params, baseUrl }, response) => {
      await keys.revoke(params.id);
      response.redirect(303, `${baseUrl}/keys`);
    });

/** Protects from cross-site request forgery: browsers send `Origin` with every form. */
function refuseOtherOrigins({ method, headers, protocol }, response, next) {
  if (method === 'GET' || headers.origin === `${protocol}://${headers.host}`) return next();
  response.sendStatus(403);
}

/** No page is kept: one of them shows a secret. */
function forbidStoring(_request, response, next) {
  response.set('Cache-Control', 'no-store');
  next();
}

const packages = `${import.meta.dirname}/node_modules`;

express()
  .use('/elements', express.static(`${packages}/api-key-elements/dist`))
  .use('/turbo', express.static(`${packages}/@hotwired/turbo/dist`))
  .use('/htmx', express.static(`${packages}/htmx.org/dist`))
  .use(forbidStoring)
  .use('/', keyRoutes())
  .use('/with-turbo', keyRoutes('turbo'))
  .use('/with-htmx', keyRoutes('htmx'))
  .get('/', (_request, response) => response.send(homePage()))
  .listen(Number(PORT), HOST, () => console.log(`http://${HOST}:${PORT}/keys`));
