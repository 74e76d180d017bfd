import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'api-key-elements/add-api-key-form/define.js';
import { answer, cancelled, created, roles } from './host.mjs';

@Component({
  selector: '#root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <output>Edits: {{ edits() }}</output>
      <button (click)="disabled.set(!disabled())">Switch</button>
      <button (click)="isThere.set(false)">Remove</button>
      @if (isThere()) {
        <add-api-key-form
          [roles]="roles"
          default-role="audit"
          [disabled]="disabled()"
          (submit)="answer($event)"
          (cancel)="cancelled()"
          (created)="created($event)"
          (input)="edits.set(edits() + 1)"
        ></add-api-key-form>
      }
    </main>
  `,
})
class Page {
  readonly edits = signal(0);
  readonly disabled = signal(false);
  readonly isThere = signal(true);
  readonly roles = roles;
  readonly answer = answer;
  readonly cancelled = cancelled;
  readonly created = created;
}

await bootstrapApplication(Page);
