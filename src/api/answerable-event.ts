/** An event that one listener answers with a value or a promise, once and during the dispatch. */
export class AnswerableEvent<Answer> extends Event {
  #respond: ((answer: unknown) => void) | undefined;

  constructor(type: string, init: EventInit, respond?: (answer: unknown) => void) {
    super(type, init);
    this.#respond = respond;
  }

  /**
   * Answers the event with a value, a `Response`, or a promise of either. The element is busy until the
   * promise settles.
   * @throws {DOMException} `InvalidStateError` if the event was answered before or is no longer dispatched
   */
  respondWith(answer: Answer | PromiseLike<Answer>): void {
    const respond = this.#respond;
    if (!respond || !this.eventPhase) {
      throw new DOMException(
        'Expected one call of respondWith() while the event is dispatched.',
        'InvalidStateError',
      );
    }
    this.#respond = undefined;
    respond(answer);
  }
}
