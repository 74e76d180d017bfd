const manager = document.querySelector('api-key-manager');
const form = document.querySelector('#try-key');
const input = document.querySelector('#try-secret');
const results = document.querySelector('#try-results');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  results.replaceChildren();
  const attempt = event.submitter.value === 'write' ? makeChange : askWhoAmI;
  try {
    await attempt();
  } catch {
    results.append('The server did not answer. Try again.');
  }
});

// Nor does the page cache keep a secret.
addEventListener('pagehide', () => {
  input.value = '';
});

async function askWhoAmI() {
  const { applicationName, role } = await send('GET', '/api/whoami');
  if (role) explain(`You are “${applicationName}”, with the role ${role}.`);
}

/** Makes another key with this one, and deletes it again: nothing is left of the attempt. */
async function makeChange() {
  const attempt = crypto.randomUUID();
  const draft = { applicationName: `Made by a key (${attempt})`, role: 'readonly' };
  const { id } = await send('POST', '/api/keys', { draft, attempt });
  if (!id) return;
  explain('It could make another key.');
  await send('DELETE', `/api/keys/${id}`);
  explain('And revoke it again.');
  manager.reload();
}

/** Sends a request as the key, and shows the answer; returns its body, empty if it was refused. */
async function send(method, path, { draft, attempt } = {}) {
  // No header can hold the "…" of a hint that was copied for a key.
  const secret = input.value.trim().replace(/[^!-~]/g, '?');
  const headers = { Authorization: `Bearer ${secret}` };
  if (draft)
    Object.assign(headers, { 'Content-Type': 'application/json', 'Idempotency-Key': attempt });
  const response = await fetch(path, { method, headers, body: draft && JSON.stringify(draft) });
  show(`${method} ${path.replace(/(?<=keys\/).*/, '…')}`, response);
  const body = response.status === 204 ? {} : await response.json();
  if (response.ok) return body;
  explain(body.detail);
  return {};
}

function show(request, { ok, status, statusText }) {
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
