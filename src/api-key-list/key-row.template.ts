import { html, nothing, type TemplateResult } from 'lit';
import { asString } from '../api/own-fields.js';
import { DAY_MS } from '../rules/expiry.js';
import { nameOf, plainNameOf } from './key-name.js';
import { statusOf, timeOf } from './key-status.js';
import type { KeyAction, ListView, RowHandlers, RowView } from './list-view.js';

/**
 * The cells of a key. Their roles are explicit: on a narrow list CSS draws the parts of the table as
 * blocks, which makes browsers drop the implicit roles.
 */
export const keyCells = (row: RowView, view: ListView, handlers: RowHandlers): TemplateResult => {
  const { messages } = view;
  const { key, error } = row;
  const { label, description } = view.roleOf(asString(key.role));
  const status = statusOf(key, view.now);
  return html`
    <th scope="row" role="rowheader">
      <bdi part="application">${nameOf(key)}</bdi>
      <bdi part="description">${asString(key.description)}</bdi>
      <p part="error">${error}</p>
    </th>
    <td role="cell" data-label=${messages.columnRole}>
      <bdi title=${description || nothing}>${label}</bdi>
    </td>
    <td role="cell" data-label=${messages.columnHint}>${hint(row, view)}</td>
    <td role="cell" data-label=${messages.columnCreated}>${createdTime(key.createdAt, view)}</td>
    <td role="cell" data-label=${messages.columnLastUsed}>${relativeTime(key.lastUsedAt, view)}</td>
    <td role="cell" data-label=${messages.columnExpires}>${relativeTime(key.expiresAt, view)}</td>
    <td role="cell" data-label=${messages.columnStatus}>
      <span part="badge" class=${status}>${messages[status]}</span>
    </td>
    ${view.actions.length ? actionCell(row, view, handlers) : nothing}
  `;
};

const hint = ({ key }: RowView, { messages, formats, now }: ListView): TemplateResult => {
  const oldSecretEnd = timeOf(key.previousSecretExpiresAt);
  return html`
    <code part="hint" dir="ltr" translate="no">${asString(key.hint) || messages.notKnown}</code>
    ${
      oldSecretEnd > now
        ? html`<small>${messages.oldSecretUntil(formats.dateTime(oldSecretEnd))}</small>`
        : nothing
    }
  `;
};

/** How long ago a key was created; if that is more than a day, the date. */
const createdTime = (value: unknown, view: ListView): unknown => {
  const { formats, now } = view;
  const isOld = Math.abs(now - timeOf(value)) >= DAY_MS;
  return isOld ? timeElement(value, view, formats.date) : relativeTime(value, view);
};

const relativeTime = (value: unknown, view: ListView): unknown =>
  timeElement(value, view, (time) => view.formats.relative(time, view.now));

/** A time as formatted, with the exact one as its title. `null` is "never"; what is no date is not known. */
const timeElement = (
  value: unknown,
  { messages, formats }: ListView,
  format: (time: number) => string,
): unknown => {
  const time = timeOf(value);
  if (Number.isNaN(time)) return value === null ? messages.never : messages.notKnown;
  const exact = new Date(time).toISOString();
  return html`<time datetime=${exact} title=${formats.dateTime(time)}>${format(time)}</time>`;
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
    @click=${() => handlers.onAction(action, row)}
    >${messages[action]}</button
  >`;
  return html`<td part="actions" role="cell"
    >${(['edit', 'rotate', 'revoke'] as const).map((action) =>
      isAllowed(action, row, view) ? button(action) : nothing,
    )}</td
  >`;
};
