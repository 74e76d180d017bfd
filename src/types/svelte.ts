import type { HTMLAttributes } from 'svelte/elements';
import type {
  DashedAttributes,
  ElementOf,
  EventsOf,
  Listeners,
  PropertiesOf,
  Tag,
} from './elements.js';

type OwnProps<Name extends Tag> = PropertiesOf<Name> &
  DashedAttributes<PropertiesOf<Name>> &
  Listeners<EventsOf<Name>, 'on'> &
  Listeners<EventsOf<Name>, 'on:'>;

type ElementProps<Name extends Tag> = OwnProps<Name> &
  Omit<HTMLAttributes<ElementOf<Name>>, keyof OwnProps<Name>>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'add-api-key-form': ElementProps<'add-api-key-form'>;
    'add-api-key-dialog': ElementProps<'add-api-key-dialog'>;
    'api-key-secret': ElementProps<'api-key-secret'>;
    'api-key-list': ElementProps<'api-key-list'>;
    'api-key-manager': ElementProps<'api-key-manager'>;
  }
}
