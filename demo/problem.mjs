import { STATUS_CODES } from 'node:http';

/**
 * An error that is answered as problem details (RFC 9457); request handlers throw it to refuse a
 * request.
 *
 * `kind` names an entry of `public/problems.html`, to which the `type` links; without it the status
 * alone says what is wrong. `errors` are texts by field, which the form shows at its fields.
 */
export class Problem extends Error {
  /**
   * @param {number} status
   * @param {string} detail a sentence for the user
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
