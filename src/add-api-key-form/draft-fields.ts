import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ApiKeyDraft, ApiKeyRole } from '../api/api-key.js';
import { multiLine, singleLine } from '../rules/draft.js';
import { readExtra, resetExtra, writeExtra } from './extra-controls.js';
import { ownFields, asString } from '../api/own-fields.js';
import { ExpiryField } from './expiry-field.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface FieldsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly roles: readonly ApiKeyRole[];
}

/** The fields in the order of their controls; the last of them has two. */
const fieldNames = ['applicationName', 'description', 'role', 'expiresAt', 'expiresAt'] as const;
type FieldName = (typeof fieldNames)[number];

/**
 * The draft as the fields hold it. The controls keep the values, so that typing draws nothing anew;
 * only until they exist, and until a role that was asked for is there, the values are kept here.
 */
export class DraftFields implements ReactiveController {
  /** The controls in the order of the fields; none before the first update. */
  controls: Control[] = [];
  /** The slot of the host's own controls. */
  extraSlot: HTMLSlotElement | null | undefined;
  /** The role that is chosen, as of the last update. */
  chosenRole = '';
  readonly expiryField = new ExpiryField();
  /** What `reset()` returns to. */
  start: Partial<ApiKeyDraft> = {};
  #host: FieldsHost;
  #unwritten: Record<string, unknown> | undefined;
  #wantedRole = '';
  #extraEdited = false;

  constructor(host: FieldsHost) {
    this.#host = host;
    host.addController(this);
  }

  read(): ApiKeyDraft {
    const [name, description] = this.controls;
    const extra = readExtra(this.extraSlot);
    return {
      applicationName: name?.value ?? singleLine(this.#unwritten?.applicationName),
      description: description?.value ?? multiLine(this.#unwritten?.description),
      role: this.#role,
      ...(this.expiryField.policy && { expiresAt: this.expiryField.read() }),
      ...(extra && { extra }),
    };
  }

  write(draft: unknown): void {
    this.#unwritten = ownFields(draft);
    this.#wantedRole = asString(this.#unwritten.role);
    this.expiryField.write(this.#unwritten.expiresAt);
    this.#fillControls();
    this.#host.requestUpdate();
  }

  reset(): void {
    resetExtra(this.extraSlot);
    this.#extraEdited = false;
    this.write(this.start);
  }

  /** Changes what `reset()` returns to; fields that are not dirty follow. */
  restart(start: Partial<ApiKeyDraft>): void {
    const { isDirty } = this;
    this.start = start;
    if (!isDirty) this.write(start);
  }

  get isDirty(): boolean {
    const [now, start] = [this.read(), ownFields(this.start)];
    return (
      this.#extraEdited ||
      now.applicationName !== singleLine(start.applicationName) ||
      now.description !== multiLine(start.description) ||
      now.role !== this.#known(start.role as string) ||
      this.expiryField.isDirty(start.expiresAt)
    );
  }

  /** Takes note of what the user has edited, and says which of our fields it was, if it was one. */
  edited(target: EventTarget | null): FieldName | undefined {
    const field = fieldNames[this.controls.indexOf(target as Control)];
    if (!field) this.#extraEdited = true;
    // A role that was only asked for comes no more.
    if (field === 'role') this.#wantedRole = '';
    this.expiryField.edited();
    if (target !== this.controls[0] && target !== this.controls[1]) this.#host.requestUpdate();
    return field;
  }

  /** Before the options are drawn anew, their control still knows which one was chosen. */
  hostUpdate(): void {
    this.chosenRole = this.#role;
    if (this.chosenRole === this.#wantedRole) this.#wantedRole = '';
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    this.controls = Array.from(renderRoot.querySelectorAll<Control>('[part=control]'));
    this.extraSlot ??= renderRoot.querySelector<HTMLSlotElement>('slot[name=fields]');
    this.#fillControls();
    const role = this.controls[2]!;
    if (role.value !== this.chosenRole) role.value = this.chosenRole;
    this.expiryField.fill(this.controls.slice(3));
  }

  get #role(): string {
    return this.#known(this.#wantedRole) || this.#known(this.controls[2]?.value);
  }

  #known(value: string | undefined): string {
    return (value && this.#host.roles.find((role) => role.value === value)?.value) || '';
  }

  #fillControls(): void {
    const [name, description, role] = this.controls;
    if (!name || !this.#unwritten) return;
    name.value = singleLine(this.#unwritten.applicationName);
    description!.value = asString(this.#unwritten.description);
    role!.value = '';
    writeExtra(this.extraSlot, this.#unwritten.extra);
    this.#unwritten = undefined;
  }
}
