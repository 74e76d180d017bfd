/** Colours as they are seen, and their contrast as WCAG 2 defines it: for the tests and the pages on colours. */
export type Colour = [red: number, green: number, blue: number];

const white: Colour = [255, 255, 255];
const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true })!;

/**
 * What is seen of a computed colour, of whatever notation, before another.
 * @throws {Error} for what is no colour
 */
export function seenOf(css: string, behind: Colour = white, opacity = 1): Colour {
  pen.globalAlpha = 1;
  pen.fillStyle = `rgb(${behind.join(' ')})`;
  pen.fillRect(0, 0, 1, 1);
  pen.globalAlpha = opacity;
  // What is no colour leaves the one before.
  pen.fillStyle = '#123456';
  pen.fillStyle = css;
  if (pen.fillStyle === '#123456') throw new Error(`No colour: ${css}`);
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** The element around another, also the one whose shadow root it is in. */
const around = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** What stands behind the text of an element, of all that is around it. */
export function backgroundOf(element: Element | null, page = white): Colour {
  if (!element) return page;
  return seenOf(getComputedStyle(element).backgroundColor, backgroundOf(around(element), page));
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
