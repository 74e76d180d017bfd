/** The way of a blind user through the demo: what is done, and by which keys. @type {[string, string[]][]} */
export const walk = [
  ['To the heading, to Add API Key, open', ['h', 'Tab', 'Return']],
  ['Enter in the empty name, which has the focus', ['Return']],
  ['Cancel, open again, through the fields', ['Escape', 'Return', 'Tab', 'Tab', 'Tab', 'Tab']],
  ['Save with empty fields', ['Return']],
  ['The name, then the description', ['type:My app', 'Tab', 'type:Mine']],
  ['Save without a role', ['Tab', 'Tab', 'Tab', 'Return']],
  ['Choose a role by arrow keys, the privileged one first', ['Down', 'Down']],
  [
    'Expiration: 90 days, a custom date, back',
    ['Tab', 'Down', 'Down', 'Tab', 'shift+Tab', 'Up', 'Up'],
  ],
  ['Save: the new key', ['Tab', 'Return']],
  ['Read on by lines', ['Down', 'Down', 'Down']],
  ['Copy', ['Tab', 'Return']],
  ['Show and hide', ['Tab', 'Return', 'Return']],
  ['Mark as stored', ['Tab', 'Tab', 'Tab', 'Tab', 'space']],
  ['Done: back in the list', ['Tab', 'Return']],
  ['Search: one, none, all', ['Tab', 'type:alpha', 'type:zzz', 'ctrl+a', 'BackSpace']],
  ['Sort up, then down', ['Tab', 'Return', 'Return']],
  [
    'Edit',
    ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Return', 'ctrl+a', 'type:Renamed', 'Tab', 'Tab', 'Return'],
  ],
  ['Rotate: the question, cancel', ['Tab', 'Return', 'Tab', 'Tab', 'Escape']],
  ['Revoke: the question', ['Tab', 'Return', 'shift+Tab', 'Tab', 'Tab']],
];
