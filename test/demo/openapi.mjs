import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { REPOSITORY } from './support.mjs';

/** The published openapi.yaml. */
export const description = parse(readFileSync(join(REPOSITORY, 'openapi.yaml'), 'utf8'));

const ajv = new Ajv2020({ allErrors: true, strict: false });
/** @type {any} */ (addFormats)(ajv);
ajv.addSchema(description, 'openapi');

/** Follows a `$ref`. @param {any} node */
const resolve = (node) =>
  node?.$ref
    ? node.$ref
        .slice(2)
        .split('/')
        .reduce((/** @type {any} */ at, /** @type {string} */ name) => at[name], description)
    : node;

/** @param {any} media @param {unknown} value @param {string} what */
function check(media, value, what) {
  const { $ref } = media.schema;
  const validate = ajv.getSchema(`openapi${$ref}`);
  assert.ok(validate, $ref);
  assert.ok(validate(value), `${what}: ${ajv.errorsText(validate.errors)}`);
}

/** Checks a value against a schema of `components`. @param {string} name @param {unknown} value */
export const checkAs = (name, value) =>
  check({ schema: { $ref: `#/components/schemas/${name}` } }, value, name);

/** @param {string} method @param {string} pathname */
function operationOf(method, pathname) {
  const [path] = Object.keys(description.paths)
    .filter((each) => new RegExp(`^${each.replace('{id}', '[^/]+')}$`).test(pathname))
    .reverse();
  const operation = description.paths[path ?? '']?.[method.toLowerCase()];
  assert.ok(operation, `${method} ${pathname} is in openapi.yaml`);
  return operation;
}

/**
 * Returns a `fetch` that checks every answer against openapi.yaml: status, media type, headers and
 * body. The bodies of requests are checked only if they succeed, since tests send wrong ones too.
 * @param {string} url of the demo, for relative addresses
 */
export function describedFetch(url) {
  /** @type {Map<string, Set<number>>} the statuses that each operation has answered */
  const seen = new Map();
  /** @type {typeof globalThis.fetch} */
  const fetch = async (input, init = {}) => {
    const address = new URL(String(input), url);
    const method = init.method ?? 'GET';
    const operation = operationOf(method, address.pathname);
    const response = await globalThis.fetch(address, init);
    const what = `${method} ${address.pathname}: ${response.status}`;
    const { responses, operationId } = operation;
    const answer = resolve(responses[response.status] ?? responses[`${response.status}`[0] + 'XX']);
    assert.ok(answer, what);
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    const body = await response.clone().text();
    if (answer.content) {
      assert.ok(answer.content[type], `${what} with ${type}`);
      check(answer.content[type], JSON.parse(body), what);
    } else assert.equal(body, '', what);
    for (const name of Object.keys(answer.headers ?? {}))
      assert.equal(response.headers.get(name), resolve(answer.headers[name]).schema.const, what);
    if (response.ok && operation.requestBody)
      check(
        operation.requestBody.content['application/json'],
        JSON.parse(String(init.body)),
        `${what}, what was sent`,
      );
    seen.set(operationId, (seen.get(operationId) ?? new Set()).add(response.status));
    return response;
  };
  return { fetch, seen };
}
