import type { ApiKeyRole } from '../api/api-key.js';
import type { FormMessages } from '../messages/messages.js';
import type { FormErrors } from '../rules/form-errors.js';
import type { ExpiryField } from './expiry-field.js';
import type { PermissionField } from './permission-field.js';

/** The data that the form's templates render, without the values of the fields: the controls hold those. */
export interface FormView {
  messages: FormMessages;
  /** `''` for none. */
  heading: string;
  /** The accessible name of the form. */
  name: string;
  headingLevel: number;
  roles: readonly ApiKeyRole[];
  noRole: boolean;
  chosenRole: ApiKeyRole | undefined;
  permissions: PermissionField;
  permissionsOptional: boolean;
  expiry: ExpiryField;
  busy: boolean;
  /** Whether Save waits: while busy, and for the page that the fallback form was sent to. */
  isSaving: boolean;
  /** The text that the live region says besides the error of the form. */
  status: string | undefined;
  errors: FormErrors;
  handlers: FormHandlers;
}

/** The event listeners of the form. */
export interface FormHandlers {
  /** For the default slot, which holds the `<option>` elements of the host. */
  slotchange(): void;
  submit(event: SubmitEvent): void;
  input(event: Event): void;
  keydown(event: KeyboardEvent): void;
  /** For the clicks on Save and Cancel. */
  click(event: MouseEvent): void;
}
