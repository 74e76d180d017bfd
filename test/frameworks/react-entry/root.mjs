import { createElement as h, Suspense } from 'react';

/**
 * A root that can stream its content. React 19 streams nothing of a boundary that is the root itself, since that might
 * have the `<html>` element in it.
 *
 * @param {{ children?: import('react').ReactNode }} props
 */
export const Root = ({ children }) =>
  h('div', null, h(Suspense, { fallback: h('p', null, 'Loading') }, children));
