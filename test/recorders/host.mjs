/** The page that is recorded: a dialog, and what a product team would write around it. */
import { replayMarks } from 'api-key-elements';
import 'api-key-elements/add-api-key-dialog/define.js';

/**
 * @typedef {import('../../src/api/events.js').ApiKeySubmitEvent} SubmitEvent
 * @typedef {{ makeKey(): Promise<{ id: string, secret: string }> }} Test what the test gives the page
 */

// Before an element is made: what each recorder would see if we did not hide it.
if (location.search === '?unmarked') {
  replayMarks.classes.length = 0;
  replayMarks.attributes = {};
}

/** For a recorder that hands over what it records. @param {unknown} recorded */
export const tell = (recorded) =>
  void fetch('/recorded', { method: 'POST', body: JSON.stringify(recorded) });

/**
 * Draws the page, once the recorder is at work.
 * @param {() => unknown} [flush] makes the recorder send what it holds back
 */
export const draw = (flush = () => {}) => {
  const dialog = document.createElement('add-api-key-dialog');
  dialog.snippets = [{ label: '.env', template: 'API_KEY={secret}' }];
  // Not by a request of the page, whose body a recorder may have: that is the host's to exclude.
  dialog.addEventListener('submit', (event) =>
    event.respondWith(/** @type {Test & Window} */ (/** @type {unknown} */ (window)).makeKey()),
  );
  const end = document.createElement('button');
  end.textContent = 'End';
  end.addEventListener('click', () => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'It is over' }));
  });
  document.body.append(dialog, end);
  Object.assign(window, { flush });
};

/** As a browser does when its tab is left, which makes most recorders send what they have. */
export const hide = () => {
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
};
