/**
 * The class names and attributes by which session replay, heat maps and autocapture leave an element out,
 * as their vendors name them. A host may add those of another tool before it creates an element.
 */
export const replayMarks: { classes: string[]; attributes: Record<string, string> } = {
  classes: [
    'rr-mask',
    'rr-block',
    'sentry-mask',
    'sentry-block',
    'ph-mask',
    'ph-no-capture',
    'dd-privacy-hidden',
    'fs-mask',
    'fs-exclude',
    'data-hj-suppress',
    '_lr-hide',
    'amp-mask',
    'amp-block',
    'nr-mask',
    'nr-block',
    'mp-mask',
    'mp-block',
    'mp-no-track',
    'highlight-mask',
    'highlight-block',
    'mf-masked',
    'mf-excluded',
    'lo-sensitive',
    'inspectlet-sensitive',
    'sessionstack-sensitive',
    'userback-block',
    'ym-hide-content',
  ],
  attributes: {
    'data-sentry-mask': '',
    'data-sentry-block': '',
    'data-dd-privacy': 'hidden',
    'data-clarity-mask': 'true',
    'data-hj-suppress': '',
    'data-private': '',
    'data-amp-mask': '',
    'data-openreplay-hidden': '',
    'data-openreplay-obscured': '',
    'data-nr-mask': '',
    'data-nr-block': '',
    'data-heap-redact-text': 'true',
    'data-cs-mask': '',
    'data-sl': 'exclude',
    'data-recording-sensitive': '',
    'data-recording-disable': '',
    'data-mf-replace': '***',
    'data-dtrum-mask': '',
  },
};

/** Marks an element and returns it. Mark it before it is in a page: some tools decide at first sight. */
export function markUnrecorded<Marked extends Element>(element: Marked): Marked {
  element.classList.add(...replayMarks.classes);
  for (const [name, value] of Object.entries(replayMarks.attributes))
    element.setAttribute(name, value);
  return element;
}
