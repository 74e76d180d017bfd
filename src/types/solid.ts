import type { JSX } from 'solid-js';
import type {
  CapitalizedListeners,
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

/**
 * The properties by their own names. Solid reads `default-role={role}` as the property `defaultRole`, and
 * `defaultRole={role}` as `defaultrole`, which no element has.
 */
type LowerCaseProperties<Properties> = {
  [
    Property in keyof Properties & string as Property extends Lowercase<Property> ? Property : never
  ]?: Properties[Property];
};

/** Without `secret`, of which Solid makes an attribute: of a text always, on a server of any value. */
type OwnProps<Name extends Tag> = LowerCaseProperties<Omit<PropertiesOf<Name>, 'secret'>> &
  ForcedProperties<PropertiesOf<Name>> &
  DashedAttributes<PropertiesOf<Name>> &
  Listeners<EventsOf<Name>, 'on:'> &
  CapitalizedListeners<EventsOf<Name>>;

/** Names of Solid's own types for the events of forms and dialogs. */
type NativeListener<Events> = `on${keyof Events & string}`;

type ElementProps<Name extends Tag> = OwnProps<Name> &
  Omit<JSX.HTMLAttributes<ElementOf<Name>>, keyof OwnProps<Name> | NativeListener<EventsOf<Name>>>;

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
