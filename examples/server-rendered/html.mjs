const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

class Markup extends String {}

/** The tag of a template with HTML. Escapes every value that is not such a template; nothing stands for a missing one. */
export const html = (strings, ...values) =>
  new Markup(String.raw({ raw: strings }, ...values.map(toMarkup)));

function toMarkup(value) {
  if (value instanceof Markup) return value;
  if (Array.isArray(value)) return value.map(toMarkup).join('');
  return String(value || '').replace(/[&<>"']/g, (character) => ENTITIES[character]);
}
