/** The width of a text in Latin letters: a letter of Chinese, Japanese or Korean is as wide as two. */
export const widthOf = (text: string): number => text.replace(/[\u2E80-\uFFDC]/g, '$&$&').length;
