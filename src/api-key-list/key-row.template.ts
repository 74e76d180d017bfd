import { html, nothing, type TemplateResult } from 'lit';
import type { ApiKeyRecord } from '../api/api-key.js';
import { asString } from '../api/own-fields.js';
import { isNoDate, isUnreadable, timeOf } from '../rules/dates.js';
import { DAY_MS } from '../rules/expiry.js';
import * as icons from '../styles/icons.js';
import { permissionsOf, type Column } from './columns.js';
import { nameOf, plainNameOf } from './key-name.js';
import { statusOf } from './key-status.js';
import type { KeyAction, ListHandlers, ListView, RowHandlers, RowView } from './list-view.js';
import { permissionList } from './permission-list.template.js';
import { selectCell } from './selection.template.js';

const dateFields = [
  'createdAt',
  'lastUsedAt',
  'expiresAt',
  'revokedAt',
  'previousSecretExpiresAt',
] as const;

/**
 * The cells of a key. Their roles are explicit: on a narrow list CSS draws the parts of the table as
 * blocks, which makes browsers drop the implicit roles.
 */
export const keyCells = (row: RowView, view: ListView, handlers: ListHandlers): TemplateResult => {
  const { messages } = view;
  const { key, error } = row;
  const hasColumn = (wanted: Column['name']) => view.columns.some(({ name }) => name === wanted);
  const status = statusOf(key, view.now);
  for (const name of dateFields)
    if (isUnreadable(key[name]))
      view.reportProblem(
        `"${name}" is no ISO 8601 date: ${asString(key[name]) || typeof key[name]}`,
      );
  const owner = asString(key.createdBy);
  const text = (value: string) => html`<bdi title=${value} .textContent=${value}></bdi>`;
  return html`
    ${view.selection ? selectCell(row, view, handlers) : nothing}
    <th scope="row" role="rowheader">
      <bdi part="application" title=${nameOf(key)} .textContent=${nameOf(key)}></bdi>
      ${secondLine(row, view)}
      <p part="error" .textContent=${error}></p>
      ${slowNote(row, view, handlers.row)}
    </th>
    ${hasColumn('role') ? roleCell(key, view) : nothing}
    ${hasColumn('permissions') ? permissionsCell(key, view) : nothing}
    <td
      class=${cellClass('key', asString(key.hint), isKnownDate(key.lastUsedAt))}
      role="cell"
      data-label=${messages.columnHint}
      >${hint(key, view)}</td
    >
    ${hasColumn('owner') ? html`<td class="owner" role="cell">${text(owner)}</td>` : nothing}
    <td class="created" role="cell">${createdTime(key.createdAt, view)}</td>
    <td class=${cellClass('used', isKnownDate(key.lastUsedAt))} role="cell">
      ${relativeTime(key.lastUsedAt, view)}${shortUse(key.lastUsedAt, view)}
    </td>
    <td
      class=${cellClass(status === 'expiring' ? 'expires soon' : 'expires', isKnownDate(key.expiresAt))}
      role="cell"
      data-label=${isNever(key.expiresAt) ? nothing : messages.columnExpires}
    >
      ${relativeTime(key.expiresAt, view)}
      ${isNever(key.expiresAt) ? short(messages.neverExpires) : nothing}
    </td>
    <td class="status" role="cell">
      <span part="badge" class="badge ${status}" .textContent=${messages[status]}></span>
    </td>
    ${view.actions.length ? actionCell(row, view, handlers.row) : nothing}
  `;
};

/**
 * The class of a cell. A narrow list leaves a cell without a value out, and puts a dot between two that are joined.
 */
const cellClass = (name: string, value: unknown, isJoined = false): string =>
  `${name}${value ? '' : ' none'}${isJoined ? ' joined' : ''}`;

/** Whether the role of a key has another value after it on a narrow list. */
const isFollowed = ({ hint: given, lastUsedAt }: ApiKeyRecord): boolean =>
  !!asString(given) || isKnownDate(lastUsedAt);

/** The role, and under it the permissions; a key without both has none that is known. */
const roleCell = (key: ApiKeyRecord, view: ListView): TemplateResult => {
  const { messages, labels } = view;
  const { label, description, privileged } = labels.role(asString(key.role));
  const permissions = permissionsOf(key);
  return html`<td
    class=${cellClass('role', label || permissions.length, isFollowed(key))}
    role="cell"
    data-label=${messages.columnRole}
  >
    <bdi
      class=${privileged ? 'power badge' : ''}
      title=${[label, description].filter(Boolean).join(': ')}
      .textContent=${label || (permissions.length ? '' : messages.notKnown)}
    ></bdi>
    ${permissionList(key.id, permissions, view)}
  </td>`;
};

const permissionsCell = (key: ApiKeyRecord, view: ListView): TemplateResult => {
  const { messages } = view;
  const permissions = permissionsOf(key);
  return html`<td
    class=${cellClass('role', permissions.length, isFollowed(key))}
    role="cell"
    data-label=${messages.columnPermissions}
  >
    ${permissions.length ? nothing : html`<span .textContent=${messages.notKnown}></span>`}
    ${permissionList(key.id, permissions, view)}
  </td>`;
};

/** The prefix of the hint, up to its last `_`, is left out where there is little room. */
const hint = ({ hint: given }: ApiKeyRecord, { messages }: ListView): TemplateResult => {
  const text = asString(given);
  const start = text.lastIndexOf('_') + 1;
  return html`<code part="hint" translate="no" title=${text}
    ><bdi dir="ltr"
      ><span class="prefix" .textContent=${text.slice(0, start)}></span
      ><span .textContent=${text.slice(start) || messages.notKnown}></span></bdi
  ></code>`;
};

/** The line under the name: the description after the owner, or in its place how long the old secret works. */
const secondLine = (
  { key, isRevoked }: RowView,
  { messages, formats, now }: ListView,
): TemplateResult => {
  const oldSecretEnd = timeOf(key.previousSecretExpiresAt);
  if (oldSecretEnd > now && !isRevoked) {
    const text = (format: (time: number) => string) =>
      messages.oldSecretUntil(format(oldSecretEnd));
    return html`<div class="until" title=${text(formats.dateTime)}
      >${icons.clock}<span .textContent=${text(formats.soon)}></span
    ></div>`;
  }
  const description = asString(key.description);
  const owner = asString(key.createdBy);
  // An element of its own: after a long name the dot would be cut, after a foreign one it would change sides.
  return html`<div class="second">
    <bdi class="fold" .textContent=${owner}></bdi>
    ${owner && description ? html`<span class="fold" aria-hidden="true">·</span>` : nothing}
    <bdi part="description" title=${description} .textContent=${description}></bdi>
  </div>`;
};

/** Says that an action takes long, with a way to use the row again. */
export const slowNote = (row: RowView, { messages }: ListView, handlers: RowHandlers): unknown =>
  row.isSlow
    ? html`<p part="slow"
        ><span .textContent=${messages.actionSlow}></span>
        <button
          part="stop"
          type="button"
          aria-label=${messages.actionOn(messages.stopWaiting, plainNameOf(row.key))}
          .textContent=${messages.stopWaiting}
          @click=${() => handlers.onStopWaiting(row)}
        ></button
      ></p>`
    : nothing;

/** How long ago a key was created; if that is more than a day, the date. */
const createdTime = (value: unknown, view: ListView): unknown => {
  const { formats, now } = view;
  const isOld = Math.abs(now - timeOf(value)) >= DAY_MS;
  const format = isOld ? formats.date : (time: number) => formats.relative(time, view.now);
  return timeElement(value, view, format, view.messages.notKnown);
};

/** `null` and a zero date are "never"; a missing value is not known. */
const isNever = (value: unknown): boolean => value === null || (!!value && isNoDate(value));

const isKnownDate = (value: unknown): boolean => isNever(value) || !Number.isNaN(timeOf(value));

const relativeTime = (value: unknown, view: ListView): unknown => {
  const { formats, messages, now } = view;
  const none = isNever(value) ? messages.never : messages.notKnown;
  return timeElement(value, view, (time) => formats.relative(time, now), none);
};

/** The text of a cell on a narrow list, in place of the one before it. */
const short = (text: string): TemplateResult =>
  html`<span class="short" .textContent=${text}></span>`;

const shortUse = (value: unknown, { formats, messages, now }: ListView): unknown => {
  const time = timeOf(value);
  if (!Number.isNaN(time)) return short(messages.lastUsed(formats.relative(time, now, true)));
  return isNever(value) ? short(messages.lastUsed(undefined)) : nothing;
};

/** A time as formatted, with the exact one as its title, or a text where there is none. */
const timeElement = (
  value: unknown,
  { formats }: ListView,
  format: (time: number) => string,
  none: string,
): unknown => {
  const time = timeOf(value);
  if (Number.isNaN(time)) return html`<span .textContent=${none}></span>`;
  const exact = new Date(time).toISOString();
  return html`<time
    datetime=${exact}
    title=${formats.dateTime(time)}
    .textContent=${format(time)}
  ></time>`;
};

/** A revoked key allows nothing. An expired one cannot be rotated: its new secret would be refused, too. */
const isAllowed = (action: KeyAction, { key }: RowView, { actions, now }: ListView): boolean => {
  const status = statusOf(key, now);
  const isOver = status === 'revoked' || (status === 'expired' && action === 'rotate');
  return !isOver && actions.includes(action);
};

/**
 * The buttons of a row. They stay in place while it is busy, since one of them has the focus. No white
 * space in the cell: an empty one is hidden by `:empty`.
 */
const actionCell = (row: RowView, view: ListView, handlers: RowHandlers): TemplateResult => {
  const { messages } = view;
  const button = (action: KeyAction) => html`<button
    part=${action}
    type="button"
    aria-label=${messages.actionOn(messages[action], plainNameOf(row.key))}
    aria-disabled=${row.isBusy || nothing}
    ?data-busy=${row.action === action}
    @click=${() => handlers.onAction(action, row)}
    ><span .textContent=${messages[action]}></span
  ></button>`;
  return html`<td part="actions" role="cell"
    >${(['edit', 'rotate', 'revoke'] as const).map((action) =>
      isAllowed(action, row, view) ? button(action) : nothing,
    )}</td
  >`;
};
