/** An event that its listener answers, once and during the dispatch, with a value or a promise. */
export class AnswerableEvent<Answer> extends Event {
  #respond: ((answer: unknown) => void) | undefined;

  constructor(type: string, init: EventInit, respond?: (answer: unknown) => void) {
    super(type, init);
    this.#respond = respond;
  }

  /**
   * Hands over the outcome: a value, a `Response`, or a promise of either. The element is busy until
   * it settles.
   * @throws {DOMException} `InvalidStateError` when called a second time or after the dispatch.
   */
  respondWith(answer: Answer | PromiseLike<Answer>): void {
    const respond = this.#respond;
    if (!respond || !this.eventPhase) {
      throw new DOMException(
        'respondWith() can be called once, during the event',
        'InvalidStateError',
      );
    }
    this.#respond = undefined;
    respond(answer);
  }
}
