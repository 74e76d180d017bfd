/** Colours as they are seen, and their contrast as WCAG 2 defines it. */
export type Colour = [red: number, green: number, blue: number];

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const pen = canvas.getContext('2d', { willReadFrequently: true });

/** What is seen of a computed colour, of whatever notation, before another. */
export function seenOf(css: string, behind: Colour = [255, 255, 255]): Colour {
  if (!pen) return behind;
  pen.fillStyle = `rgb(${behind.join(' ')})`;
  pen.fillRect(0, 0, 1, 1);
  pen.fillStyle = css;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** What stands behind an element, of all that is around it. */
export function backgroundOf(element: Element | null): Colour {
  if (!element) return [255, 255, 255];
  return seenOf(getComputedStyle(element).backgroundColor, backgroundOf(element.parentElement));
}

const luminance = (colour: Colour): number => {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

export function contrastOf(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}
