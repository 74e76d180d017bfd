/** The longest name of a file, without its ending. */
const LONGEST = 60;

/** A file name that every system takes, from a name that may hold anything. */
const fileName = (applicationName: string): string => {
  const words = applicationName.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return `${[...words, 'api', 'key'].join('-').slice(-LONGEST)}.txt`;
};

/**
 * Saves a text as a file. The link is put nowhere.
 * @returns the address of the text, to be revoked once the text is to be forgotten: at once, and some
 *   browsers would save nothing
 */
export function saveFile(text: string, applicationName: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = fileName(applicationName);
  link.click();
  return link.href;
}
