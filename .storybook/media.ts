import { manifest } from './manifest.js';

/** The media features to emulate. `system` leaves a feature to the operating system. */
export interface Media {
  motion: 'system' | 'reduced';
  forcedColors: 'system' | 'active';
}

const always = '(min-width: 0px)';
const never = '(max-width: 0px)';

/** Replaces a media condition by one that always or never matches. */
const replacements: Record<string, { condition: string; replacement: string }[]> = {
  reduced: [
    { condition: '(prefers-reduced-motion: reduce)', replacement: always },
    { condition: '(prefers-reduced-motion: no-preference)', replacement: never },
  ],
  active: [
    { condition: '(forced-colors: active)', replacement: always },
    { condition: '(forced-colors: none)', replacement: never },
  ],
};

/** The style sheets of the page, and those of the elements, which all instances of a tag share. */
const styleSheets = (): CSSStyleSheet[] => {
  const declared = manifest.modules.flatMap(({ declarations = [] }) => declarations);
  const styles = declared.flatMap(({ tagName }) => {
    const element = tagName ? customElements.get(tagName) : undefined;
    return (element as { elementStyles?: { styleSheet?: CSSStyleSheet }[] })?.elementStyles ?? [];
  });
  const own = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  return [...new Set([...own, ...document.styleSheets])];
};

const mediaRulesOf = ({ cssRules }: { cssRules: CSSRuleList }): CSSMediaRule[] =>
  [...cssRules].flatMap((rule) => [
    ...(rule instanceof CSSMediaRule ? [rule] : []),
    ...(rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule ? mediaRulesOf(rule) : []),
  ]);

/** The original condition of each rule that was rewritten. */
const originals = new WeakMap<CSSMediaRule, string>();

/**
 * Rewrites the conditions of all media rules. The browser still draws the author's colors: only the browser can
 * force colors, for example by its developer tools.
 */
export function setMedia({ motion, forcedColors }: Media): void {
  const active = [...(replacements[motion] ?? []), ...(replacements[forcedColors] ?? [])];
  for (const rule of styleSheets().flatMap(mediaRulesOf)) {
    const original = originals.get(rule) ?? rule.media.mediaText;
    originals.set(rule, original);
    const text = active.reduce(
      (media, { condition, replacement }) => media.replaceAll(condition, replacement),
      original,
    );
    if (rule.media.mediaText !== text) rule.media.mediaText = text;
  }
}
