import type { HTMLAttributes, ReactNode, RefAttributes } from 'react';
import type {
  DashedAttributes,
  ElementOf,
  EventsOf,
  Listeners,
  PropertiesOf,
  Tag,
} from './elements.js';

/** Whether these are the types of React 19, which sets properties and listeners of custom elements. */
type IsReact19 = typeof import('react') extends { use: unknown } ? true : false;

/** React listens for these on its root, which the events of the elements do not reach. */
interface NeverFired {
  /** @deprecated Never fires on this tag. Use `onsubmit` in React 19, or the components of `api-key-elements/react.js`. */
  onSubmit?: never;
  /** @deprecated Never fires on this tag. Use `oncancel` in React 19, or the components of `api-key-elements/react.js`. */
  onCancel?: never;
  /** @deprecated Never fires on this tag. Use `onclose` in React 19, or the components of `api-key-elements/react.js`. */
  onClose?: never;
  /** @deprecated Never fires on this tag. Use `onload` in React 19, or the components of `api-key-elements/react.js`. */
  onLoad?: never;
}

/** React prints text as an attribute on a server, and before the tag is defined. */
interface NeverText {
  /** @deprecated Set it by a `ref`, or use `ApiKeySecret` of `api-key-elements/react.js`. */
  secret?: never;
}

type Class = { class?: string | undefined };

/** The properties, and the attributes of other names. */
type Props19<Name extends Tag> = Omit<PropertiesOf<Name>, 'secret'> &
  DashedAttributes<PropertiesOf<Name>> &
  Listeners<EventsOf<Name>, 'on'>;

/** The value that React 18 writes as an attribute: a boolean attribute is there or not, never `false`. */
type Text<Value> = Value extends boolean ? '' : Value extends string | number ? Value : never;

/** As `Text`, for attributes that may be `''`. */
type WithoutBooleans<Attributes> = {
  [Name in keyof Attributes]: Exclude<Attributes[Name], boolean>;
};

/** The attributes whose names are those of properties. */
type PlainAttribute =
  'busy' | 'disabled' | 'open' | 'heading' | 'src' | 'loading' | 'error' | ListAction;
type ListAction = 'revocable' | 'rotatable' | 'editable' | 'selectable';

/** React 18 writes attributes alone, and no listener. */
type Props18<Name extends Tag> = WithoutBooleans<DashedAttributes<PropertiesOf<Name>>> & {
  [Property in keyof PropertiesOf<Name> & PlainAttribute]?:
    Text<PropertiesOf<Name>[Property]> | undefined;
};

type OwnProps<Name extends Tag> = (IsReact19 extends true ? Props19<Name> : Props18<Name>) &
  NeverFired &
  NeverText &
  Class;

type ElementProps<Name extends Tag> = OwnProps<Name> &
  Omit<HTMLAttributes<ElementOf<Name>>, keyof OwnProps<Name> | 'children'> & {
    children?: ReactNode;
  } & RefAttributes<ElementOf<Name>>;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the way to add tags to JSX
  namespace JSX {
    interface IntrinsicElements {
      'add-api-key-form': ElementProps<'add-api-key-form'>;
      'add-api-key-dialog': ElementProps<'add-api-key-dialog'>;
      'api-key-secret': ElementProps<'api-key-secret'>;
      'api-key-list': ElementProps<'api-key-list'>;
      'api-key-manager': ElementProps<'api-key-manager'>;
    }
  }
}
