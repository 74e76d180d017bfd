const manager = document.querySelector('api-key-manager');
const form = document.querySelector('#try-key');
const input = document.querySelector('#try-secret');
const results = document.querySelector('#try-results');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  results.replaceChildren();
  const tryKey = event.submitter.value === 'write' ? makeChange : askWhoAmI;
  try {
    await tryKey();
  } catch {
    results.append('The server did not answer. Try again.');
  }
});

// Do not leave a secret in a page that the back/forward cache keeps.
addEventListener('pagehide', () => {
  input.value = '';
});

async function askWhoAmI() {
  const { applicationName, role } = await send('GET', '/api/whoami');
  if (role) explain(`You are “${applicationName}”, with the role ${role}.`);
}

/** Creates another key with this one, and revokes it at once. */
async function makeChange() {
  const idempotencyKey = crypto.randomUUID();
  const draft = { applicationName: `Created by a key (${idempotencyKey})`, role: 'readonly' };
  const { id } = await send('POST', '/api/keys', { draft, idempotencyKey });
  if (!id) return;
  explain('The key created another key.');
  await send('DELETE', `/api/keys/${id}`);
  explain('Then it revoked that key.');
  manager.reload();
}

/** Sends a request with the key and shows the status. Returns the body, or {} if it was refused. */
async function send(method, path, { draft, idempotencyKey } = {}) {
  // `fetch` throws on a header with "…", which a hint that was pasted as a key contains.
  const secret = input.value.trim().replace(/[^!-~]/g, '?');
  const headers = { Authorization: `Bearer ${secret}` };
  if (draft) {
    headers['Content-Type'] = 'application/json';
    headers['Idempotency-Key'] = idempotencyKey;
  }
  const response = await fetch(path, { method, headers, body: draft && JSON.stringify(draft) });
  showStatus(`${method} ${path.replace(/(?<=keys\/).*/, '…')}`, response);
  const body = response.status === 204 ? {} : await response.json();
  if (response.ok) return body;
  explain(body.detail);
  return {};
}

function showStatus(request, { ok, status, statusText }) {
  const item = document.createElement('div');
  const line = document.createElement('code');
  line.textContent = request;
  const badge = document.createElement('span');
  badge.className = ok ? 'status ok' : 'status refused';
  badge.textContent = `${status} ${statusText}`;
  item.append(line, ' ', badge);
  results.append(item);
}

function explain(text) {
  const line = document.createElement('p');
  line.textContent = text;
  results.lastElementChild.append(line);
}
