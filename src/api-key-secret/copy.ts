/** A clipboard that has not answered by then counts as refusing. */
const CLIPBOARD_TIMEOUT_MS = 1000;

/**
 * Copies a text, and resolves to whether it is in the clipboard. Puts no element into the page, and
 * works on plain HTTP, where `navigator.clipboard` is missing.
 * @param isStillWanted whether to try another way when the clipboard has refused
 * @param onLateCopy called when a clipboard that had timed out takes the text after all
 */
export const copyText = async (
  text: string,
  isStillWanted: () => boolean,
  onLateCopy: () => void,
): Promise<boolean> =>
  (await writeToClipboard(text, onLateCopy)) || (isStillWanted() && copyByCommand(text));

const writeToClipboard = (text: string, onLateCopy: () => void): Promise<boolean> =>
  new Promise((resolve) => {
    let hasTimedOut = false;
    const timer = setTimeout(() => {
      hasTimedOut = true;
      resolve(false);
    }, CLIPBOARD_TIMEOUT_MS);
    // Called at once, while the user's click still allows it; where it is missing, this rejects.
    const written = (async () => navigator.clipboard.writeText(text))();
    written
      .then(
        () => (hasTimedOut ? onLateCopy() : resolve(true)),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });

let isCommandRunning = false;

/** Whether the `copy` event that is being dispatched comes from `copyText`, not from the user. */
export const isOwnCopy = (): boolean => isCommandRunning;

function copyByCommand(text: string): boolean {
  let isSet = false;
  const onCopy = (event: ClipboardEvent): void => {
    isSet = !!event.clipboardData;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // Other listeners of the page would read the text.
    event.stopImmediatePropagation();
  };
  addEventListener('copy', onCopy, { capture: true, once: true });
  isCommandRunning = true;
  try {
    return document.execCommand('copy') && isSet;
  } finally {
    isCommandRunning = false;
    removeEventListener('copy', onCopy, { capture: true });
  }
}
