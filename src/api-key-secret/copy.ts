/** After how long a clipboard that has not answered counts as one that refused, in milliseconds. */
const ANSWERS_WITHIN = 1000;

/**
 * Copies a text and says whether it is in the clipboard. Puts no element into the page, and works on
 * plain HTTP, where there is no `navigator.clipboard`.
 * @param isWanted whether it still is, after a clipboard that did not take it
 * @param late called when a clipboard that had counted as refusing has taken the text after all
 */
export const copyText = async (
  text: string,
  isWanted: () => boolean,
  late: () => void,
): Promise<boolean> => (await writeToClipboard(text, late)) || (isWanted() && copyByEvent(text));

const writeToClipboard = (text: string, late: () => void): Promise<boolean> =>
  new Promise((answer) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      answer(false);
    }, ANSWERS_WITHIN);
    // At once, while the press still counts as the user's; what is missing rejects.
    const written = (async () => navigator.clipboard.writeText(text))();
    written
      .then(
        () => (isLate ? late() : answer(true)),
        () => answer(false),
      )
      .finally(() => clearTimeout(timer));
  });

/** Whether a `copy` event is our own, of the older way. */
export let isCopying = false;

/** The older way. Listens first on the window, so that no other listener reads the text. */
function copyByEvent(text: string): boolean {
  let isSet = false;
  const put = (event: ClipboardEvent): void => {
    isSet = !!event.clipboardData;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', put, { capture: true, once: true });
  isCopying = true;
  try {
    return document.execCommand('copy') && isSet;
  } finally {
    isCopying = false;
    removeEventListener('copy', put, { capture: true });
  }
}
