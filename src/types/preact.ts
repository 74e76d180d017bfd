import type { HTMLAttributes } from 'preact';
import type {
  CapitalizedListeners,
  DashedAttributes,
  ElementOf,
  EventsOf,
  Listeners,
  PropertiesOf,
  Tag,
} from './elements.js';

/**
 * The events that Preact 10 also hears by a name such as `onSubmit`: those of HTML. It listens for `onCreated` as
 * "Created".
 */
type EventOfHtml = 'submit' | 'cancel' | 'close' | 'load';

type OwnProps<Name extends Tag> = PropertiesOf<Name> &
  DashedAttributes<PropertiesOf<Name>> &
  Listeners<EventsOf<Name>, 'on'> &
  CapitalizedListeners<Pick<EventsOf<Name>, keyof EventsOf<Name> & EventOfHtml>>;

type ElementProps<Name extends Tag> = OwnProps<Name> &
  Omit<HTMLAttributes<ElementOf<Name>>, keyof OwnProps<Name>>;

declare module 'preact' {
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
