import { createRequire } from 'node:module';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';

/**
 * A libSQL server for one test. It serves a file by the part of Hrana over HTTP (version 2, JSON) that
 * the client uses. As on a real server, each pipeline has its own connection.
 * https://github.com/tursodatabase/libsql/blob/main/docs/HTTP_V2_SPEC.md
 *
 * @typedef {{ type: string, value?: string, base64?: string }} Value
 * @typedef {{ sql?: string, sql_id?: number, args?: Value[] }} Statement
 * @typedef {{ type: string, step?: number, cond?: Condition }} Condition
 * @typedef {{ type: string, sql?: string, sql_id?: number, stmt?: Statement, batch?: { steps: { condition?: Condition, stmt: Statement }[] } }} Request
 */

// `libsql` is a dependency of the client, not of this package.
const Database = createRequire(import.meta.resolve('@libsql/client'))('libsql');

/**
 * @param {import('node:test').TestContext} t
 * @param {{ file: string, token: string }} options `token` authorizes the client
 */
export async function startLibsqlServer(t, { file, token }) {
  const server = createServer(async (request, response) => {
    if (request.headers.authorization !== `Bearer ${token}`) {
      response.writeHead(401).end();
      return;
    }
    // The client asks first which version of the protocol the server has.
    if (request.url !== '/v2/pipeline') {
      response.writeHead(request.url === '/v2' ? 200 : 404).end();
      return;
    }
    const { requests } = /** @type {{ requests: Request[] }} */ (await json(request));
    const results = answer(file, requests);
    response.end(JSON.stringify({ baton: null, base_url: null, results }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return `http://127.0.0.1:${port}`;
}

/** @param {string} file @param {Request[]} requests */
function answer(file, requests) {
  const database = new Database(file, { timeout: 2000 });
  /** @type {Map<number | undefined, string | undefined>} */
  const texts = new Map();
  const results = requests.map(({ type, sql, sql_id, stmt, batch }) => {
    try {
      if (type === 'store_sql') texts.set(sql_id, sql);
      if (type === 'execute') return ok(type, execute(database, texts, stmt ?? {}));
      if (type === 'batch') return ok(type, runBatch(database, texts, batch?.steps ?? []));
      return ok(type);
    } catch (error) {
      return { type: 'error', error: describe(error) };
    }
  });
  database.close();
  return results;
}

/** @param {string} type @param {unknown} [result] */
const ok = (type, result) => ({ type: 'ok', response: { type, result } });

/** @param {any} error */
const describe = ({ message, code }) => ({ message, code });

/**
 * @param {any} database
 * @param {Map<number | undefined, string | undefined>} texts
 * @param {{ condition?: Condition, stmt: Statement }[]} steps
 */
function runBatch(database, texts, steps) {
  /** @type {unknown[]} */
  const results = [];
  /** @type {unknown[]} */
  const errors = [];
  for (const [number, { condition, stmt }] of steps.entries()) {
    results[number] = errors[number] = null;
    if (condition && !holds(condition, results, database)) continue;
    try {
      results[number] = execute(database, texts, stmt);
    } catch (error) {
      errors[number] = describe(error);
    }
  }
  return { step_results: results, step_errors: errors };
}

/**
 * @param {Condition} condition
 * @param {unknown[]} results
 * @param {any} database
 * @returns {boolean}
 */
function holds({ type, step = 0, cond, ...rest }, results, database) {
  if (type === 'ok') return results[step] !== null;
  if (type === 'not' && cond) return !holds(cond, results, database);
  if (type === 'is_autocommit') return !database.inTransaction;
  if (type === 'and') {
    const { conds } = /** @type {{ conds: Condition[] }} */ (/** @type {unknown} */ (rest));
    return conds.every((each) => holds(each, results, database));
  }
  throw new Error(`No such condition: ${type}`);
}

/**
 * @param {any} database
 * @param {Map<number | undefined, string | undefined>} texts
 * @param {Statement} statement
 */
function execute(database, texts, { sql, sql_id, args = [] }) {
  const prepared = database.prepare(sql ?? texts.get(sql_id));
  const values = args.map(({ type, value }) =>
    type === 'integer' ? Number(value) : (value ?? null),
  );
  if (!prepared.reader) {
    const { changes } = prepared.run(values);
    return { cols: [], rows: [], affected_row_count: changes, last_insert_rowid: null };
  }
  const columns = prepared.columns().map((/** @type {{ name: string }} */ { name }) => ({ name }));
  const rows = prepared.raw().all(values);
  return {
    cols: columns,
    rows: rows.map((/** @type {unknown[]} */ row) => row.map(encode)),
    affected_row_count: 0,
    last_insert_rowid: null,
  };
}

/** @param {unknown} value */
function encode(value) {
  if (value === null) return { type: 'null' };
  if (typeof value === 'number') return { type: 'integer', value: String(value) };
  return { type: 'text', value };
}
