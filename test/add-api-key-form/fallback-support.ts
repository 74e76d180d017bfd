/** Helpers of the tests of the fallback form. */
import { fixture, html } from '@open-wc/testing';
import '../../src/add-api-key-form/define.js';
import type { AddApiKeyFormElement } from '../../src/add-api-key-form/add-api-key-form.js';
import { fieldIn, modules, openPage, type Page } from '../embedding/support.js';
import { nextEvent } from '../support.js';

/** The parts of a fallback form that tests replace. */
export interface Parts {
  /** Attributes of the element. */
  host?: string;
  /** Attributes of the form. */
  form?: string;
  name?: string;
  description?: string;
  role?: string;
  more?: string;
}

/** An element with a fallback form, as a server would write it. Its answer is loaded in the frame "answer". */
export const markup = ({ host = '', form = '', more = '', ...parts }: Parts = {}): string =>
  `<add-api-key-form ${host}>
    <form action="/answers/200" target="answer" ${form}>
      <input type="hidden" name="csrf" value="t0ken">
      <label>Name ${parts.name ?? '<input name="applicationName" required>'}</label>
      <label>Text ${parts.description ?? '<textarea name="description"></textarea>'}</label>
      <label>Level ${
        parts.role ??
        `<select name="role" required>
          <option value="">Choose</option>
          <option value="audit" data-description="Reads the log.">Auditor</option>
          <option value="deploy">Deployer</option>
        </select>`
      }</label>
      ${more}
      <button name="commit" value="Create">Create key</button>
    </form>
  </add-api-key-form>`;

/** A control of a fallback form. */
export const nativeIn = <T extends HTMLElement = HTMLInputElement>(
  form: Element,
  name: string,
): T => form.querySelector<T>(`:scope > form [name="${name}"]`)!;

export const fallbackOf = (form: Element): HTMLFormElement => form.querySelector('form')!;

/** An element that is defined already when its fallback form comes. */
export const mountMarkup = async (parts: Parts = {}): Promise<AddApiKeyFormElement> => {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.innerHTML = markup(parts);
  const form = place.querySelector('add-api-key-form')!;
  await form.updateComplete;
  return form;
};

/** A page whose element is not defined yet. */
export interface EarlyPage extends Page {
  form: AddApiKeyFormElement;
  /** Loads the elements, and waits until this one has rendered. */
  define(): Promise<AddApiKeyFormElement>;
}

export const openEarly = async (parts: Parts = {}): Promise<EarlyPage> => {
  const page = await openPage(markup(parts));
  const form = page.document.querySelector('add-api-key-form')!;
  const define = async (): Promise<AddApiKeyFormElement> => {
    await page.load(modules);
    await form.updateComplete;
    return form;
  };
  return { ...page, form, define };
};

/** The name field of an element in another document. */
export const nameIn = (form: HTMLElement): HTMLInputElement => fieldIn(form, 'Application Name');

/** Adds the frame that the answers are loaded in; returns what is sent there, as soon as it is. */
export const answerFrame = async (): Promise<() => Promise<Record<string, string>>> => {
  const frame = document.createElement('iframe');
  frame.name = 'answer';
  (await fixture(html`<div></div>`)).append(frame);
  return async () => {
    await nextEvent(frame, 'load');
    return Object.fromEntries(new URLSearchParams(frame.contentWindow!.location.search));
  };
};
