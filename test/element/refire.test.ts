import { expect } from '@open-wc/testing';
import {
  ApiKeyCreatedEvent,
  ApiKeyFailedEvent,
  ApiKeyOrphanedEvent,
} from '../../src/api/events.js';
import { refire, type OutcomeEvent } from '../../src/element/refire.js';
import { validDraft } from '../add-api-key-form/support.js';

const key = { id: '1' };
const error = new Error('no');

/** Fires an event on an inner target and again on an outer one; returns what the outer one fires. */
const fireTwice = (event: OutcomeEvent): Event[] => {
  const [inner, outer] = [new EventTarget(), new EventTarget()];
  const heard: Event[] = [];
  outer.addEventListener(event.type, (copy) => heard.push(copy));
  inner.addEventListener(event.type, () => refire(event, outer));
  inner.dispatchEvent(event);
  return heard;
};

describe('refire()', () => {
  for (const event of [
    new ApiKeyCreatedEvent(key, validDraft),
    new ApiKeyFailedEvent(error, validDraft),
    new ApiKeyOrphanedEvent(key, validDraft),
  ])
    it(`fires a new ${event.type} event of the same class with the same fields`, () => {
      const heard = fireTwice(event);
      expect(heard).to.have.length(1);
      const [copy] = heard;
      expect(copy).not.to.equal(event);
      expect(copy!.constructor).to.equal(event.constructor);
      expect({ ...copy }).to.deep.equal({ ...event });
      expect([copy!.cancelable, copy!.bubbles, copy!.composed]).to.deep.equal([
        false,
        false,
        false,
      ]);
    });
});
