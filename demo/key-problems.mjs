import { Problem } from './problem.mjs';

export function noSuchKey() {
  return new Problem(404, 'There is no such API key.');
}

/** @param {Record<string, string[]>} errors */
export function invalidFields(errors) {
  return new Problem(400, 'Nothing was saved. Check the fields.', {
    kind: 'invalid-draft',
    title: 'Invalid fields',
    errors,
  });
}

export function nameTaken() {
  return new Problem(409, 'Nothing was saved: another key has this name.', {
    kind: 'name-taken',
    title: 'Name taken',
    errors: { applicationName: ['This application name is taken. Choose another one'] },
  });
}

/**
 * There are as many live keys as allowed. A conflict with the state of the server, not a lack of rights: the user can
 * resolve it.
 * @param {string} text why no key can be added
 */
export function limitReached(text) {
  return new Problem(409, text, { kind: 'limit-reached', title: 'Limit reached' });
}

/** The key was revoked or has expired. */
export function keyEnded() {
  return new Problem(409, 'This key was revoked or has expired, so it cannot be changed.', {
    kind: 'key-ended',
    title: 'Key ended',
  });
}

export function idempotencyKeyReused() {
  return new Problem(422, 'This Idempotency-Key was used for another request.', {
    kind: 'idempotency-key-reused',
    title: 'Idempotency-Key reused',
  });
}

/** A request is replayed, but the secret of its first answer is no longer the key's. */
export function keyGone() {
  return new Problem(
    410,
    'The key of this request was revoked, or its secret cannot be shown again.',
    { kind: 'key-gone', title: 'Key gone' },
  );
}
