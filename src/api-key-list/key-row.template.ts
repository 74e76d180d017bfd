import { html, nothing, type TemplateResult } from 'lit';
import { asString } from '../api/own-fields.js';
import { nameOf } from './key-name.js';
import { statusOf, timeOf } from './key-status.js';
import type { KeyAction, ListActions, ListView, RowView } from './list-view.js';

/**
 * The cells of a row. The roles are written out: on a narrow list the parts of the table are drawn as blocks, by
 * which browsers would forget what they are.
 */
export const keyCells = (row: RowView, view: ListView, actions: ListActions): TemplateResult => {
  const { messages } = view;
  const { key, error } = row;
  const { label, description } = view.roleOf(asString(key.role));
  const status = statusOf(key, view.now);
  return html`<th scope="row" role="rowheader"
      ><bdi part="application">${nameOf(key)}</bdi
      ><bdi part="description">${asString(key.description)}</bdi
      ><p part="error">${error}</p></th
    ><td role="cell" data-label=${messages.columnRole}
      ><bdi title=${description || nothing}>${label}</bdi></td
    ><td role="cell" data-label=${messages.columnHint}>${hint(row, view)}</td
    ><td role="cell" data-label=${messages.columnCreated}>${time(key.createdAt, view, true)}</td
    ><td role="cell" data-label=${messages.columnLastUsed}>${time(key.lastUsedAt, view)}</td
    ><td role="cell" data-label=${messages.columnExpires}>${time(key.expiresAt, view)}</td
    ><td role="cell" data-label=${messages.columnStatus}
      ><span part="badge" class=${status}>${messages[status]}</span></td
    >${view.actions.length ? actionCell(row, view, actions) : nothing}`;
};

const hint = ({ key }: RowView, { messages, formats, now }: ListView): unknown => {
  const until = timeOf(key.previousSecretExpiresAt);
  return html`<code part="hint" dir="ltr" translate="no">${asString(key.hint) || messages.notKnown}</code
    >${until > now ? html`<small>${messages.oldSecretUntil(formats.dateTime(until))}</small>` : nothing}`;
};

/** How long ago or ahead, and when exactly; of what is longer past than a day the date, if that is asked for. */
const time = (value: unknown, view: ListView, isDate = false): unknown => {
  const { messages, formats, now } = view;
  const at = timeOf(value);
  if (Number.isNaN(at)) return value === null ? messages.never : messages.notKnown;
  const isNear = Math.abs(now - at) < 86_400_000;
  const shown = isDate && !isNear ? formats.date(at) : formats.relative(at, now);
  const exact = new Date(at).toISOString();
  return html`<time datetime=${exact} title=${formats.dateTime(at)}>${shown}</time>`;
};

/** A revoked key is over; one that has expired gets no new secret, as that would be refused, too. */
const allows = (action: KeyAction, { key }: RowView, { actions, now }: ListView): boolean => {
  const status = statusOf(key, now);
  const isOver = status === 'revoked' || (status === 'expired' && action === 'rotate');
  return !isOver && actions.includes(action);
};

/** Buttons stay where they are while the row is busy, or lets another go: the focus is on one of them. */
const actionCell = (row: RowView, view: ListView, actions: ListActions): TemplateResult => {
  const { messages } = view;
  return html`<td part="actions" role="cell"
    >${(['edit', 'rotate', 'revoke'] as const).map((action) =>
      allows(action, row, view)
        ? html`<button
            part=${action}
            type="button"
            aria-label=${messages.actionOn(messages[action], nameOf(row.key))}
            aria-disabled=${row.isBusy || nothing}
            @click=${() => actions.tasks.act(action, row)}
            >${messages[action]}</button
          >`
        : nothing,
    )}</td
  >`;
};
