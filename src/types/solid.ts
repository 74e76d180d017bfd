import type { JSX } from 'solid-js';
import type {
  DashedAttributes,
  ElementOf,
  EventsOf,
  Listeners,
  PropertiesOf,
  Tag,
} from './elements.js';

/** The properties by names such as `prop:roles`. */
type ForcedProperties<Properties> = {
  [Property in keyof Properties & string as `prop:${Property}`]?: Properties[Property];
};

/** Solid sets what is in braces as a property, since the tags are custom elements. */
type OwnProps<Name extends Tag> = PropertiesOf<Name> &
  ForcedProperties<PropertiesOf<Name>> &
  DashedAttributes<PropertiesOf<Name>> &
  Listeners<EventsOf<Name>, 'on:'>;

/** Solid delegates `onSubmit`, or listens for "Created"; `on:` alone has the exact type. */
type DelegatedName<Events> =
  `on${Capitalize<keyof Events & string>}` | `on${keyof Events & string}`;

type ElementProps<Name extends Tag> = OwnProps<Name> &
  Omit<JSX.HTMLAttributes<ElementOf<Name>>, keyof OwnProps<Name> | DelegatedName<EventsOf<Name>>>;

declare module 'solid-js' {
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
