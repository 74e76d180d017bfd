import { expect } from '@open-wc/testing';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { ApiKeyError } from '../../src/api/api-key.js';
import type { ApiKeyCreatedEvent, ApiKeyFailedEvent } from '../../src/api/events.js';
import {
  answer,
  cancelOf,
  deferred,
  errorsOf,
  genericFailure,
  mountFilled,
  record,
  saveOf,
  statusOf,
  turn,
} from './support.js';
import { click, everyString, nextEvent } from '../support.js';

const problem = 'application/problem+json';

/** The address of a real answer of the test server. */
const address = (status: number, type = '', body = '', delay = 0): string => {
  const query = new URLSearchParams({ delay: String(delay) });
  if (type) query.set('type', type);
  if (body) query.set('body', body);
  return `/answers/${status}?${query}`;
};

describe('<add-api-key-form>', () => {
  let form: AddApiKeyFormElement;

  beforeEach(async () => {
    form = await mountFilled();
  });

  const saveAt = async <E extends Event>(url: string, outcome: string): Promise<E> => {
    answer(form, ({ signal }) => fetch(url, { signal }));
    const ended = nextEvent<E>(form, outcome);
    form.requestSubmit();
    const event = await ended;
    await form.updateComplete;
    return event;
  };

  describe('respondWith(fetch(…))', () => {
    it('takes the JSON of a 201 for the key', async () => {
      const body = JSON.stringify({ id: 'k1', secret: 'sk_secret', hint: '3f9a' });
      const url = address(201, 'application/json', body);
      const { key } = await saveAt<ApiKeyCreatedEvent>(url, 'created');
      expect({ ...key }).to.deep.equal({ id: 'k1', hint: '3f9a' });
      expect(everyString(form).join()).not.to.contain('sk_secret');
    });

    it('takes a 204 for a key without fields', async () => {
      const { key } = await saveAt<ApiKeyCreatedEvent>(address(204), 'created');
      expect({ ...key }).to.deep.equal({});
    });

    it('shows the errors of a 400 with problem details at the fields', async () => {
      const body = JSON.stringify({
        title: 'Bad request',
        errors: { applicationName: ['Too short'], role: ['Unknown role'] },
      });
      const url = address(400, problem, body);
      const { error } = await saveAt<ApiKeyFailedEvent>(url, 'failed');
      expect(error).to.be.instanceOf(ApiKeyError);
      expect(errorsOf(form)).to.deep.equal(['Too short', '', 'Unknown role']);
      expect(statusOf(form)).to.equal('');
    });

    it('shows the detail of a 409 with problem details at the form', async () => {
      const body = JSON.stringify({ title: 'Conflict', detail: 'You have 100 keys already.' });
      await saveAt(address(409, `${problem}; charset=utf-8`, body), 'failed');
      expect(statusOf(form)).to.equal('You have 100 keys already.');
      expect(errorsOf(form)).to.deep.equal(['', '', '']);
    });

    it('takes the details of a media type in capitals', async () => {
      const body = JSON.stringify({ detail: 'You have 100 keys already.' });
      await saveAt(address(409, 'Application/Problem+JSON', body), 'failed');
      expect(statusOf(form)).to.equal('You have 100 keys already.');
    });

    const failures: [string, string][] = [
      ['a 500 with HTML', address(500, 'text/html', '<h1>Internal error</h1>')],
      ['a 400 with JSON that is no problem', address(400, 'application/json', '{"detail":"SQL"}')],
      ['a problem without a text', address(400, problem, '{"title":"Bad","detail":5}')],
      ['a problem that is null', address(400, problem, 'null')],
      ['a problem that is cut off', address(502, problem, '{"detail":"SQL')],
      ['a 401 without a body', address(401)],
      ['a 201 that is no JSON', address(201, 'text/html', '<p>Created</p>')],
    ];
    for (const [what, url] of failures)
      it(`shows the generic text for ${what}`, async () => {
        await saveAt(url, 'failed');
        expect(statusOf(form)).to.equal(genericFailure);
        expect(errorsOf(form)).to.deep.equal(['', '', '']);
        expect(form.value.applicationName).to.equal('Nightly report');
      });

    it('shows the generic text when no server is there', async () => {
      const { error } = await saveAt<ApiKeyFailedEvent>('http://127.0.0.1:1/', 'failed');
      expect(error).to.be.instanceOf(TypeError);
      expect(statusOf(form)).to.equal(genericFailure);
    });

    it('reads the Response of another frame', async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const { fetch: fetchThere } = frame.contentWindow!;
      const url = new URL(address(409, problem, '{"detail":"Taken"}'), location.href).href;
      answer(form, () => fetchThere(url));
      const failed = nextEvent(form, 'failed');
      form.requestSubmit();
      await failed;
      expect(statusOf(form)).to.equal('Taken');
      frame.remove();
    });

    it('sends an Idempotency-Key and the draft, as the host says', async () => {
      let echo: { headers: Record<string, string>; body: string } | undefined;
      const [submits] = [
        answer(form, async ({ draft, idempotencyKey }) => {
          const headers = { 'Idempotency-Key': idempotencyKey };
          const body = JSON.stringify(draft);
          const response = await fetch('/answers/echo', { method: 'POST', headers, body });
          echo = (await response.json()) as typeof echo;
        }),
      ];
      const created = nextEvent(form, 'created');
      await click(saveOf(form));
      await created;
      expect(echo?.headers['idempotency-key']).to.equal(submits[0]?.idempotencyKey);
      expect(JSON.parse(echo?.body ?? '')).to.deep.equal({ ...submits[0]?.draft });
    });

    it('shows nothing of a request that Cancel has aborted', async () => {
      const events = record(form);
      const request = deferred<unknown>();
      answer(form, ({ signal }) => {
        const response = fetch(address(201, '', '{}', 10_000), { signal });
        response.catch(request.resolve);
        return response;
      });
      form.requestSubmit();
      await click(cancelOf(form));
      expect(await request.promise).to.have.property('name', 'AbortError');
      await turn(form);
      expect(events).to.deep.equal(['submit', 'cancel']);
      expect(statusOf(form)).to.equal('');
    });
  });
});
