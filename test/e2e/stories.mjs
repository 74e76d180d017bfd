/** Each story rendered and played, looked at by axe in every mode, and compared with its picture. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { enter, lookInEveryMode } from './modes.mjs';
import { expectPicture, stopClock, whyNoPictures } from './pictures.mjs';
import { allStories, complaints, entries, inBrowser, page, told, visit } from './storybook.mjs';

/** @typedef {import('./storybook.mjs').Result} Result */

/** @param {import('./storybook.mjs').Violation} violation */
export const describeViolation = ({ id, help, nodes }) =>
  [`${id}: ${help}`, ...nodes.flatMap(({ html, failureSummary }) => [html, failureSummary])].join(
    '\n',
  );

/** @param {Result | undefined} result @param {string} mode */
const expectClean = (result, mode) => {
  assert.deepEqual(result?.violations?.map(describeViolation), [], mode);
  assert.ok(result.passes?.length, `${mode}: axe has looked at nothing`);
};

/** The titles of one file of tests each, the first that matches; what matches none is in `others`. @type {Record<string, RegExp>} */
const groups = {
  form: /^add-api-key-form\/(<|States|Answers)/,
  'form-fields': /^add-api-key-form\//,
  dialog: /^add-api-key-dialog\//,
  secret: /^api-key-secret\//,
  list: /^api-key-list\/(<|States)/,
  'list-actions': /^api-key-list\//,
  manager: /^api-key-manager\//,
  themes: /^Themes\//,
};

/** @param {string} title */
const groupOf = (title) =>
  Object.keys(groups).find((group) => groups[group]?.test(title)) ?? 'others';

/** Expects that the play function has come to its end. */
export const expectPlayed = async () => {
  const thrown = await told('playFunctionThrewException');
  // After its first line it has the whole form.
  assert.equal(thrown?.message.split('\n', 1)[0], undefined);
};

/** @param {string} id @param {import('./storybook.mjs').Story | undefined} story */
const playsWell = async (id, story) => {
  const { status, reporters } = await visit(id, story);
  await expectPlayed();
  expectClean(reporters.find((each) => each.type === 'a11y')?.result, 'as it is');
  assert.equal(status, 'success');
};

/** A story that does not always look the same says so. @param {import('./storybook.mjs').Story | undefined} story */
const hasPicture = (story) => story?.parameters.picture !== false;

/** Tests the stories of a group. @param {string} group */
export const testStories = (group) =>
  describe('Storybook', () => {
    inBrowser();
    /** @type {Awaited<ReturnType<typeof allStories>>} */
    let stories = {};
    /** @type {string | undefined} */
    let noPictures;
    before(async () => {
      await stopClock(page);
      stories = await allStories();
      noPictures = await whyNoPictures(page);
      if (noPictures) console.log(`Note: ${noPictures}`);
    });

    for (const { id, title, name, type } of entries) {
      if (type !== 'story' || groupOf(title) !== group) continue;
      it(`${title}: ${name}`, async () => {
        try {
          await playsWell(id, stories[id]);
          await lookInEveryMode(page, stories[id]?.parameters.a11y, expectClean);
        } finally {
          await enter(page, {});
        }
        if (!noPictures && hasPicture(stories[id])) await expectPicture(page, id);
        assert.deepEqual(complaints, []);
      });
    }
  });
