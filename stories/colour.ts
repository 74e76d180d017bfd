/** Computed colours and their contrast by WCAG 2, for the tests and pages on colours. */
export type Colour = [red: number, green: number, blue: number];

const white: Colour = [255, 255, 255];
const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true })!;

/**
 * Draws a computed CSS colour, in any notation, over another and returns the result.
 * @throws {Error} if the value is no colour
 */
export function seenOf(css: string, behind: Colour = white, opacity = 1): Colour {
  pen.globalAlpha = 1;
  pen.fillStyle = `rgb(${behind.join(' ')})`;
  pen.fillRect(0, 0, 1, 1);
  pen.globalAlpha = opacity;
  // The context ignores an invalid colour and keeps the one before.
  pen.fillStyle = '#123456';
  pen.fillStyle = css;
  if (pen.fillStyle === '#123456') throw new Error(`Expected a CSS colour, got "${css}".`);
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** The parent element, or the host if the parent is a shadow root. */
const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** The colour behind the text of an element, with the backgrounds of its ancestors. */
export function backgroundOf(element: Element | null, page = white): Colour {
  if (!element) return page;
  return seenOf(getComputedStyle(element).backgroundColor, backgroundOf(parentOf(element), page));
}

const luminance = (colour: Colour): number => {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

export function contrastBetween(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}
