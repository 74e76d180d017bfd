/**
 * What each host page does, whatever its framework: the calls that a product team would write, and
 * what it hears, told to the test.
 *
 * @typedef {import('../../src/api/events.js').ApiKeySubmitEvent} SubmitEvent
 * @typedef {import('../../src/api/events.js').ApiKeyCreatedEvent} CreatedEvent
 */

/** @type {import('../../src/api/api-key.js').ApiKeyRole[]} */
export const roles = [
  { value: 'audit', label: 'Auditor', description: 'Reads the log.' },
  { value: 'deploy', label: 'Deployer', description: 'Starts a release.' },
];

/** @type {string[]} */
const heard = [];
Object.assign(window, { heard });

/** @param {Event} event */
export const answer = (event) => {
  const { draft, signal, idempotencyKey, respondWith } = /** @type {SubmitEvent} */ (event);
  heard.push('submit');
  signal.addEventListener('abort', () => heard.push('aborted'));
  const request = fetch('/api/keys', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey },
    body: JSON.stringify(draft),
    signal,
  });
  respondWith.call(event, request);
};

export const cancelled = () => void heard.push('cancel');

/** @param {Event} event */
export const created = (event) =>
  void heard.push(`created ${/** @type {CreatedEvent} */ (event).key.id}`);
