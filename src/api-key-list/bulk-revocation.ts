import type { ApiKeyRecord } from '../api/api-key.js';
import { isGone } from '../http/answer.js';
import { messageOf } from '../rules/form-errors.js';
import { onRemoval } from '../element/removal.js';
import type { ActionOutcomes } from './action-outcomes.js';
import { Delay } from './delay.js';
import { plainNameOf } from './key-name.js';
import type { RevocationProgress, SpeakingList } from './list-view.js';
import type { RevocationObserver, RowActions } from './row-actions.js';
import type { Selection } from './selection.js';

/** How many revocations are under way at once. */
const MAX_UNDER_WAY = 4;
/** How often the progress is said. */
const PROGRESS_SAID_MS = 5000;

/** The keys that one confirmation is about. */
interface Run {
  /** Those whose revocation has not begun, in the order of the page. */
  waiting: ApiKeyRecord[];
  /** Those whose revocation has begun, and that a listener has answered for. */
  begun: ApiKeyRecord[];
  revoked: ApiKeyRecord[];
  failed: ApiKeyRecord[];
  /** Those of the failed ones that the server no longer has. */
  gone: ApiKeyRecord[];
  /** Why the last one has failed. */
  reason: string;
}

/** Revokes several keys: at most four at once, with one text about all outcomes at the end. */
export class BulkRevocation implements RevocationObserver {
  readonly #element: SpeakingList;
  readonly #actions: RowActions;
  readonly #outcomes: ActionOutcomes;
  readonly #selection: Selection;
  readonly #onEnd: () => void;
  /** The run under way. */
  #run: Run | undefined;
  #progressSaid = 0;
  readonly #sayingProgress = new Delay(() => this.#sayProgress(), PROGRESS_SAID_MS);

  /** @param onEnd called when a run has ended */
  constructor(
    element: SpeakingList,
    actions: RowActions,
    outcomes: ActionOutcomes,
    selection: Selection,
    onEnd: () => void,
  ) {
    this.#element = element;
    this.#actions = actions;
    this.#outcomes = outcomes;
    this.#selection = selection;
    this.#onEnd = onEnd;
    actions.onFree = () => this.proceed();
    // The requests are aborted. Their keys stay selected, since nobody knows their outcome.
    onRemoval(element, () => this.#drop());
  }

  get progress(): RevocationProgress | undefined {
    if (!this.#run) return undefined;
    const { waiting, begun, revoked } = this.#run;
    const total = begun.length + waiting.length;
    return { revoked: revoked.length, total, canStop: waiting.length > 0 };
  }

  /** Whether the revocation of a key is still to begin. */
  isWaiting(id: string): boolean {
    return !!this.#run?.waiting.some((key) => key.id === id);
  }

  start(keys: readonly ApiKeyRecord[]): void {
    this.#outcomes.clear(...keys.map(({ id }) => id));
    this.#run = { waiting: [...keys], begun: [], revoked: [], failed: [], gone: [], reason: '' };
    this.#progressSaid = 0;
    this.#sayingProgress.start();
    this.proceed();
  }

  /** Leaves those as they are that have not begun. */
  stop(): void {
    const waiting = this.#run?.waiting.splice(0) ?? [];
    if (!waiting.length) return;
    this.#element.say(this.#element.texts.revokeStopped(waiting.length));
    this.proceed();
  }

  /** The same as `stop()` for another set of keys: the outcome of each that has begun is told by itself. */
  startOver(): void {
    const run = this.#drop();
    if (!run?.waiting.length) return;
    const text = this.#element.texts.revokeStopped(run.waiting.length);
    this.#outcomes.notices.push({ name: '', text });
    this.#element.say(text);
  }

  /** To be called when a row no longer waits: begins the next revocations, or ends the run. */
  proceed(): void {
    const run = this.#run;
    if (!run || !this.#element.isConnected) return;
    // A listener may start over, or remove the list.
    while (run === this.#run && run.waiting.length && this.#countUnderWay(run) < MAX_UNDER_WAY)
      this.#begin(run, run.waiting.shift()!);
    if (run !== this.#run) return;
    if (!this.#countUnderWay(run)) this.#finish(run);
    this.#element.requestUpdate();
  }

  onRevoked(key: ApiKeyRecord): boolean {
    if (!this.#run?.begun.includes(key)) return false;
    this.#run.revoked.push(key);
    this.proceed();
    return true;
  }

  onFailed(key: ApiKeyRecord, error: unknown): boolean {
    const run = this.#run;
    if (!run?.begun.includes(key)) return false;
    run.failed.push(key);
    const text = messageOf(error);
    const isKeyGone = isGone(error);
    if (isKeyGone) run.gone.push(key);
    const { revokeFailed } = this.#element.texts;
    run.reason = this.#outcomes.showFailure(key, isKeyGone || !text ? revokeFailed : text);
    this.proceed();
    return true;
  }

  #begin(run: Run, key: ApiKeyRecord): void {
    const { id } = key;
    if (this.#actions.isBusy(id)) return;
    run.begun.push(key);
    const isHandled = this.#actions.revoke(key, this);
    if (this.#actions.isBusy(id)) return;
    // Nobody has answered: the host does it in its own way, unless it has prevented the event.
    run.begun.pop();
    if (isHandled) this.#selection.select([id], false);
  }

  #countUnderWay({ begun }: Run): number {
    return begun.filter(({ id }) => this.#actions.isBusy(id)).length;
  }

  #finish(run: Run): void {
    this.#drop();
    const { failed, gone } = run;
    const { texts } = this.#element;
    const text = this.#summaryOf(run);
    if (text) this.#outcomes.tell(text, failed.length > 0);
    if (gone.length)
      this.#outcomes.checkGone(gone, (key, isThere) => {
        if (!isThere) this.#element.say(this.#outcomes.showNotice(key, texts.keyGone));
      });
    this.#onEnd();
  }

  /** One text about all outcomes; `''` if nobody has answered for any key, so that none is known. */
  #summaryOf({ begun, revoked, failed, reason }: Run): string {
    const { texts } = this.#element;
    // The reason says more than that one of one has failed.
    if (failed.length)
      return begun.length === 1 ? reason : texts.keysNotRevoked(failed.length, begun.length);
    const [first, ...more] = revoked;
    if (!first) return '';
    return more.length ? texts.keysRevoked(revoked.length) : texts.saidRevoked(plainNameOf(first));
  }

  #drop(): Run | undefined {
    const run = this.#run;
    this.#run = undefined;
    this.#sayingProgress.cancel();
    return run;
  }

  #sayProgress(): void {
    const { revoked, total } = this.progress!;
    if (revoked > this.#progressSaid)
      this.#element.say(this.#element.texts.revokeProgress(revoked, total));
    this.#progressSaid = revoked;
    this.#sayingProgress.start();
  }
}
