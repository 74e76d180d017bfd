import { manifest } from './manifest.js';

/** What a person has set in their system, and a page cannot: `system` leaves it to that. */
export interface Media {
  motion: 'system' | 'reduced';
  forcedColors: 'system' | 'active';
}

const always = '(min-width: 0px)';
const never = '(max-width: 0px)';

/** What a condition becomes, so that it holds or does not whatever the system says. */
const replaced: Record<string, [condition: string, becomes: string][]> = {
  reduced: [
    ['(prefers-reduced-motion: reduce)', always],
    ['(prefers-reduced-motion: no-preference)', never],
  ],
  active: [
    ['(forced-colors: active)', always],
    ['(forced-colors: none)', never],
  ],
};

/** The style sheets of the elements, which all of a tag share, and those of the page. */
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

const written = new WeakMap<CSSMediaRule, string>();

/**
 * Rewrites the conditions of all media rules. Only rules follow: the browser goes on to draw in the colors of the
 * author, which to force is the browser's alone. Its developer tools can.
 */
export function setMedia({ motion, forcedColors }: Media): void {
  const changes = [...(replaced[motion] ?? []), ...(replaced[forcedColors] ?? [])];
  for (const rule of styleSheets().flatMap(mediaRulesOf)) {
    const original = written.get(rule) ?? rule.media.mediaText;
    written.set(rule, original);
    const text = changes.reduce((now, [from, to]) => now.replaceAll(from, to), original);
    if (rule.media.mediaText !== text) rule.media.mediaText = text;
  }
}
