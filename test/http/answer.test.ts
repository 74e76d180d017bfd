import { expect } from '@open-wc/testing';
import { ApiKeyError } from '../../src/api/api-key.js';
import { readAnswer, readRevocation } from '../../src/http/answer.js';
import { withUncaught } from '../add-api-key-form/support.js';

/** Fetches a real answer of the test server. */
const answerOf = (status: number, type: string, body: string, location = ''): Promise<Response> => {
  const query = new URLSearchParams({ type, body });
  if (location) query.set('header', `Location: ${location}`);
  return fetch(`/answers/${status}?${query}`);
};

const json = (status: number, body: unknown): Promise<Response> =>
  answerOf(status, 'application/json', JSON.stringify(body));

const redirected = (body: string, type: string): Promise<Response> => {
  const target = `/answers/200?${new URLSearchParams({ type, body })}`;
  return answerOf(303, 'text/plain', '', target);
};

const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('Expected a rejection.');
};

const refusal = new ApiKeyError('This name is taken.', {
  fieldErrors: { applicationName: 'Taken' },
});

describe('readAnswer()', () => {
  const failures: Record<string, object> = {
    '{ data: null, error }': { data: null, error: 'Unauthorized' },
    '{ error }': { error: { message: 'Unauthorized' } },
    '{ errors: […] }': { errors: ['Unauthorized'] },
    '{ errors: { field: […] } }': { errors: { role: ['Unknown'] } },
    '{ success: false }': { success: false },
    '{ data: { error } }': { data: { error: 'Unauthorized' } },
    '{ secret, error }': { secret: 'sk_live_1', error: 'Unauthorized' },
  };
  for (const [name, answer] of Object.entries(failures)) {
    it(`rejects ${name}`, async () => {
      await rejection(readAnswer(answer));
    });

    it(`rejects ${name} as the JSON of a 200`, async () => {
      await rejection(readAnswer(json(200, answer)));
    });

    it(`rejects ${name} for a revocation`, async () => {
      await rejection(readRevocation(answer));
    });
  }

  it('rejects with the error of the answer', async () => {
    expect(await rejection(readAnswer({ data: null, error: refusal }))).to.equal(refusal);
  });

  const successes: Record<string, object> = {
    '{ id, secret }': { id: 'k1', secret: 'sk_live_1' },
    '{ data: { id, secret }, error: null }': {
      data: { id: 'k1', secret: 'sk_live_1' },
      error: null,
    },
    '{ data: { data: { id, secret } } }': { data: { data: { id: 'k1', secret: 'sk_live_1' } } },
  };
  for (const [name, answer] of Object.entries(successes))
    it(`reads ${name}`, async () => {
      expect(await readAnswer(answer)).to.include({ id: 'k1', secret: 'sk_live_1' });
      expect(await readAnswer(json(201, answer))).to.include({ id: 'k1', secret: 'sk_live_1' });
    });

  it('reads a key with fields of these names, since it has an id', async () => {
    const key = {
      id: 'k1',
      secret: 'sk_live_1',
      error: 'of the last use',
      data: {},
      success: false,
    };
    expect(await readAnswer(key)).to.deep.equal(key);
  });

  it('reads an id and a secret that a class gives by getters', async () => {
    class Key {
      get id(): string {
        return 'k1';
      }
      get secret(): string {
        return 'sk_live_1';
      }
    }
    const { id, secret } = await readAnswer(new Key());
    expect([id, secret]).to.deep.equal(['k1', 'sk_live_1']);
  });

  it('reads a secret beside a getter that throws, and calls each getter once', async () => {
    let calls = 0;
    const key = {
      get id(): string {
        return `k${(calls += 1)}`;
      },
      secret: 'sk_live_1',
      get owner(): string {
        throw new Error('of the host');
      },
    };
    const errors = await withUncaught(async () => {
      const read = await readAnswer(key);
      expect([read.id, read.id, read.secret]).to.deep.equal(['k1', 'k1', 'sk_live_1']);
    });
    expect(errors).to.have.length(1);
  });

  it('reads `__proto__` as a field like any other', async () => {
    const read = await readAnswer(JSON.parse('{ "__proto__": { "id": "k1" } }'));
    expect(read.id).to.equal(undefined);
    expect(Object.keys(read)).to.deep.equal(['__proto__']);
  });

  for (const value of [undefined, null, true, 'k1', 5, []])
    it(`reads ${JSON.stringify(value)} as an answer without fields`, async () => {
      expect((await readAnswer(value)).id).to.equal(undefined);
    });

  it('rejects HTML with 200', async () => {
    await rejection(readAnswer(answerOf(200, 'text/html', '<p>Sign in</p>')));
  });

  it('judges a followed redirect by its body', async () => {
    const body = JSON.stringify({ id: 'k1' });
    expect((await readAnswer(redirected(body, 'application/json'))).id).to.equal('k1');
  });

  for (const type of ['application/problem+json', 'application/json', 'text/html'])
    it(`gives the status of a refusal as ${type}`, async () => {
      const body = JSON.stringify({ detail: 'Gone' });
      expect(await rejection(readAnswer(answerOf(410, type, body)))).to.include({ status: 410 });
    });
});

describe('readRevocation()', () => {
  it('rejects a followed redirect', async () => {
    const body = JSON.stringify({ id: 'k1' });
    const error = await rejection(readRevocation(redirected(body, 'application/json')));
    expect(String(error)).to.contain('redirect');
  });

  for (const status of [200, 204])
    it(`reads a ${status} without a body`, async () => {
      expect(await readRevocation(fetch(`/answers/${status}?body=`))).to.deep.equal({});
    });
});
