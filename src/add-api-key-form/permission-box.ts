import { html, render, type TemplateResult } from 'lit';
import type { ApiKeyPermission } from '../api/api-key.js';
import type { FormMessages } from '../messages/messages.js';
import { describeRole, labelOf } from '../rules/roles.js';
import type { PermissionField, PermissionGroup, QuickChoice } from './permission-field.js';

/** The id of the error of the field, which stands in the same shadow root. */
export const PERMISSIONS_ERROR_ID = 'permissions-error';

/** A group, or a permission, with the elements that show its state. */
interface Row<Subject> {
  subject: Subject;
  element: HTMLElement;
  box: HTMLInputElement | null;
}

/**
 * The checkboxes of the Permissions field, in their groups.
 *
 * They are rendered only when the host sets other permissions, and `update()` writes the state of each checkbox: the
 * template of the form would compare the texts of hundreds of rows at each update.
 */
export class PermissionBox {
  readonly element = document.createElement('div');
  #field: PermissionField;
  #list: unknown;
  #groups: Row<PermissionGroup>[] = [];
  #rows: Row<ApiKeyPermission>[] = [];
  #invalid: HTMLElement | undefined;

  constructor(field: PermissionField) {
    this.#field = field;
    this.element.className = 'groups';
    this.element.setAttribute('part', 'permissions');
  }

  /** Whether an event comes from the filter of the field. */
  isFilter(target: EventTarget | null): target is HTMLInputElement {
    return target === this.element.parentElement?.querySelector('[part=filter]');
  }

  /**
   * Prevents changes while busy: a checkbox cannot be read-only, and `disabled` loses the focus. Else a click on a quick
   * choice is an edit, as one on a checkbox is: the form hears it, and so may hosts.
   */
  handleClick(event: MouseEvent, isBusy: boolean): void {
    const target = event.target as Element;
    if (isBusy && !this.isFilter(target)) event.preventDefault();
    else if (choiceOf(target))
      target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Applies an edit by the user: of a checkbox, or by a quick choice. */
  handleEdit(target: Element): void {
    const field = this.#field;
    const row = this.#rows.find(({ box }) => box === target);
    const group = this.#groups.find(({ box }) => box === target);
    const choice = choiceOf(target);
    if (row) field.tick(row.subject.value, row.box!.checked);
    else if (group) field.tickGroup(group.subject.name);
    else if (choice) field.choose(choice);
  }

  /** Whether a checkbox is marked as invalid: with an error, the first that the user can change. */
  get hasInvalid(): boolean {
    return !!this.#invalid;
  }

  /** The checkbox of a permission. */
  boxOf(value: string): HTMLInputElement | undefined {
    return this.#rows.find(({ subject }) => subject.value === value)?.box ?? undefined;
  }

  /** Shows the state. With an error, the first checkbox is described by it. */
  update(messages: FormMessages, isInvalid: boolean): void {
    const field = this.#field;
    if (field.list !== this.#list) this.#render();
    const { ticked } = field;
    field.hasCaution = field.isPrivileged;
    for (const { subject, element, box } of this.#rows) {
      box!.checked = ticked.has(subject.value);
      element.hidden = !field.isShown(subject);
    }
    for (const group of this.#groups) this.#updateGroup(group, messages, ticked);
    const isEmpty = field.shown?.size === 0;
    this.element.lastElementChild!.textContent = isEmpty ? messages.permissionsFound(0) : '';
    this.element.classList.toggle('tall', field.hasFilter);
    this.#markInvalid(isInvalid);
  }

  #render(): void {
    const { groups, list } = this.#field;
    this.#list = list;
    render(html`${groups.map(groupTemplate)}<p class="none"></p>`, this.element);
    const rowsOf = <Subject>(selector: string, subjects: readonly Subject[]): Row<Subject>[] =>
      Array.from(this.element.querySelectorAll<HTMLElement>(selector), (element, index) => ({
        subject: subjects[index]!,
        element,
        box: element.querySelector('input'),
      }));
    const members = groups.flatMap((group) => group.members);
    this.#rows = rowsOf('.permission', members);
    this.#groups = rowsOf('.group', groups);
  }

  #updateGroup(
    { subject: { name, members }, element, box }: Row<PermissionGroup>,
    messages: FormMessages,
    ticked: ReadonlySet<string>,
  ): void {
    const field = this.#field;
    element.hidden = !members.some((each) => field.isShown(each));
    if (!name || !box) return;
    const count = members.filter(({ value }) => ticked.has(value)).length;
    box.checked = count === members.length;
    box.indeterminate = count > 0 && !box.checked;
    box.disabled = !field.changeable(members).length;
    element.querySelector('small')!.textContent = messages.permissionsTicked(count, members.length);
  }

  #markInvalid(isInvalid: boolean): void {
    const target = isInvalid ? this.#rows.find(canChange)?.box : undefined;
    for (const box of [this.#invalid, target]) {
      const isMarked = box === target;
      box?.setAttribute(
        'aria-describedby',
        `${box.id}-text${isMarked ? ` ${PERMISSIONS_ERROR_ID}` : ''}`,
      );
      if (box) box.ariaInvalid = isMarked ? 'true' : null;
    }
    this.#invalid = target ?? undefined;
  }
}

const choiceOf = (target: Element): QuickChoice | undefined =>
  target.closest('button')?.dataset.choice as QuickChoice | undefined;

const canChange = ({ element, box }: Row<unknown>): boolean => !element.hidden && !box!.disabled;

const groupTemplate = ({ name, members }: PermissionGroup, index: number): TemplateResult =>
  name
    ? html`<div
        class="group"
        role="group"
        aria-labelledby="group-${index}"
        aria-describedby="group-${index}-count"
      >
        <label class="all">
          <input type="checkbox" aria-labelledby="group-${index}" />
          <bdi id="group-${index}" .textContent=${name}></bdi>
          <small id="group-${index}-count"></small>
        </label>
        ${members.map((each, i) => permissionTemplate(each, `${index}-${i}`))}
      </div>`
    : html`<div class="group">
        ${members.map((each, i) => permissionTemplate(each, `${index}-${i}`))}
      </div>`;

const permissionTemplate = (permission: ApiKeyPermission, id: string): TemplateResult =>
  html`<label class="permission">
    <input
      type="checkbox"
      id="permission-${id}"
      aria-labelledby="permission-${id}-name"
      aria-describedby="permission-${id}-text"
      ?disabled=${permission.disabled}
    />
    <span>
      <bdi id="permission-${id}-name" .textContent=${labelOf(permission)}></bdi>
      <small id="permission-${id}-text"
        ><bdi .textContent=${describeRole(permission)}></bdi
      ></small>
    </span>
  </label>`;
