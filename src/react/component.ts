import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type RefAttributes,
} from 'react';
import type {
  CapitalizedListeners,
  ElementOf,
  EventsOf,
  PropertiesOf,
  Tag,
} from '../types/elements.js';
import { ElementProps, type Handlers } from './element-props.js';
import { defaults, events } from './properties.js';

type OwnProps<Name extends Tag> = PropertiesOf<Name> & CapitalizedListeners<EventsOf<Name>>;

/** The props of a component: properties, events, and what any HTML element has. */
export type ComponentProps<Name extends Tag> = OwnProps<Name> &
  Omit<HTMLAttributes<ElementOf<Name>>, keyof OwnProps<Name>>;

export type ElementComponent<Name extends Tag> = ForwardRefExoticComponent<
  ComponentProps<Name> & RefAttributes<ElementOf<Name>>
>;

type Props = Readonly<Record<string, unknown>>;

interface SplitProps {
  properties: Record<string, unknown>;
  handlers: Handlers;
  attributes: Record<string, unknown>;
}

/** React 18 warns of a layout effect on the server, where no effect runs. */
const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** The type of the event that a prop listens for. @param name such as `onSubmit` */
const eventOf = (name: string): string =>
  name.startsWith('on') ? name.charAt(2).toLowerCase() + name.slice(3) : '';

/** React 18 would write `classname`, and `hidden="false"`, which hides. */
function attributeOf(name: string, value: unknown): Record<string, unknown> {
  if (name === 'className') return { class: value };
  if (name === 'hidden' || name === 'inert') return { [name]: value || undefined };
  return { [name]: value };
}

function splitProps(tag: Tag, props: Props): SplitProps {
  const split: SplitProps = { properties: {}, handlers: {}, attributes: {} };
  for (const [name, value] of Object.entries(props)) {
    const type = eventOf(name);
    if (Object.hasOwn(defaults[tag], name)) split.properties[name] = value;
    else if (!events[tag].includes(type)) Object.assign(split.attributes, attributeOf(name, value));
    else if (typeof value === 'function') split.handlers[type] = value as Handlers[string];
  }
  return split;
}

/** Creates the component of an element. The server prints the tag with its children and attributes alone. */
export function createComponent<Name extends Tag>(tag: Name, name: string): ElementComponent<Name> {
  const Component = forwardRef<ElementOf<Name>, Props>((props, ref) => {
    const elementRef = useRef<ElementOf<Name>>(null);
    const propsRef = useRef<ElementProps>(null);
    const { properties, handlers, attributes } = splitProps(tag, props);
    // At hydration too: React itself sets no properties then (react#35446).
    useBrowserLayoutEffect(() => {
      propsRef.current ??= new ElementProps(elementRef.current!, defaults[tag]);
      propsRef.current.update(properties, handlers);
    });
    // After the properties: the host finds them set.
    useImperativeHandle(ref, () => elementRef.current!, []);
    return createElement(tag, { ...attributes, ref: elementRef });
  });
  Component.displayName = name;
  return Component as unknown as ElementComponent<Name>;
}
