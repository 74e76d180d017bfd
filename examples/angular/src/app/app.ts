import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { ApiKeyCreatedEvent, ApiKeyRole } from 'api-key-elements';
import 'api-key-elements/define.js';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <api-key-manager
        src="/api/keys"
        page-size="50"
        [roles]="roles"
        (created)="showNewest($event)"
      ></api-key-manager>
      @if (newest()) {
        <p>You have just created the key for {{ newest() }}.</p>
      }
    </main>
  `,
})
export class App {
  protected readonly roles: ApiKeyRole[] = [
    { value: 'admin', label: 'Administrator', privileged: true },
    { value: 'readonly', label: 'Read only', description: 'Grants read-only access.' },
  ];
  protected readonly newest = signal('');

  protected showNewest({ draft }: ApiKeyCreatedEvent) {
    this.newest.set(draft.applicationName);
  }
}
