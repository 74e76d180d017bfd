import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { ApiKeyCreatedEvent, ApiKeyRole, ApiKeySubmitEvent } from 'api-key-elements';
import 'api-key-elements/add-api-key-dialog/define.js';

@Component({
  selector: 'add-key',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <add-api-key-dialog
      [roles]="roles"
      default-role="audit"
      (submit)="save($event)"
      (created)="tell($event)"
    ></add-api-key-dialog>
    <p>Made: {{ made() }}</p>
  `,
})
export class AddKey {
  readonly made = signal('');
  readonly roles: ApiKeyRole[] = [
    { value: 'audit', label: 'Auditor', description: 'Reads the log.' },
    { value: 'deploy', label: 'Deployer', description: 'Starts a release.' },
  ];

  save(event: ApiKeySubmitEvent): void {
    event.respondWith(
      fetch('/api/keys', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': event.idempotencyKey },
        body: JSON.stringify(event.draft),
        signal: event.signal,
      }),
    );
  }

  tell(event: ApiKeyCreatedEvent): void {
    this.made.set(event.draft.applicationName);
  }
}
