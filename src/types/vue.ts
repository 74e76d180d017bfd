import type { HTMLAttributes, VNodeProps } from 'vue';
import type {
  AttributeText,
  CapitalizedListeners,
  ElementOf,
  EventsOf,
  PropertiesOf,
  Tag,
} from './elements.js';

/** The checker reads the attribute `page-size="50"` as `pageSize`, the name of the property. */
type PropertiesOrTexts<Properties> = {
  [Property in keyof Properties]: Properties[Property] | AttributeText<Properties[Property]>;
};

type OwnProps<Name extends Tag> = PropertiesOrTexts<PropertiesOf<Name>> &
  CapitalizedListeners<EventsOf<Name>>;

/** A tag as Vue's checker of templates sees it: as a component. A template ref is the element. */
type TagComponent<Name extends Tag> = new () => ElementOf<Name> & {
  $props: OwnProps<Name> & Omit<HTMLAttributes, keyof OwnProps<Name>> & VNodeProps;
  $slots: { default?: () => unknown };
};

declare module 'vue' {
  interface HTMLAttributes {
    /** The slot of the custom element around it, such as `trigger`. Vue's own types do not know the attribute. */
    slot?: string | undefined;
  }
  interface GlobalComponents {
    'add-api-key-form': TagComponent<'add-api-key-form'>;
    'add-api-key-dialog': TagComponent<'add-api-key-dialog'>;
    'api-key-secret': TagComponent<'api-key-secret'>;
    'api-key-list': TagComponent<'api-key-list'>;
    'api-key-manager': TagComponent<'api-key-manager'>;
  }
}
