import { STATUS_CODES } from 'node:http';

/**
 * What the request handlers throw to refuse a request: an answer after RFC 9457.
 *
 * `kind` names an entry of `public/problems.html`, where the `type` leads; without it the status
 * says all. `errors` are texts by field, which the form shows under its fields.
 */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {string} detail for the person who sees it
   * @param {{ kind?: string, title?: string, errors?: Record<string, string[]>, headers?: Record<string, string> }} [more]
   */
  constructor(status, detail, { kind, title, errors, headers = {} } = {}) {
    super(detail);
    this.status = status;
    this.headers = headers;
    this.type = kind === undefined ? 'about:blank' : `/problems.html#${kind}`;
    this.title = title ?? STATUS_CODES[status];
    this.errors = errors;
  }

  toJSON() {
    const { type, title, status, message: detail, errors } = this;
    return { type, title, status, detail, ...(errors && { errors }) };
  }
}
