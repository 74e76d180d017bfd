/** @param {number} count @param {string} key */
const times = (count, key) => Array.from({ length: count }, () => key);

/** The way of a blind user through the demo: what is done, and by which keys. @type {[string, string[]][]} */
export const walk = [
  ['To the heading, to Add API Key, open', ['h', 'Tab', 'Return']],
  ['Enter in the empty name, which has the focus', ['Return']],
  [
    'Cancel, open again, to the role and back',
    ['Escape', 'Return', ...times(2, 'Tab'), ...times(2, 'shift+Tab')],
  ],
  ['The name, then the description', ['type:My app', 'Tab', 'type:Mine']],
  ['Save without a role', ['shift+Tab', 'Return']],
  ['Choose a role by arrow keys, the privileged one first', ['Down', 'Down']],
  ['The filter, the quick choices, no permission', [...times(4, 'Tab'), 'Return']],
  ['Save without a permission', [...times(6, 'shift+Tab'), 'Return']],
  [
    'Filter the permissions, tick one, then its group',
    [...times(5, 'shift+Tab'), 'type:users', ...times(5, 'Tab'), 'space', 'shift+Tab', 'space'],
  ],
  [
    'Filter again, on to the last permission',
    [...times(4, 'shift+Tab'), 'ctrl+a', 'type:invite', ...times(5, 'Tab')],
  ],
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
  ['Filter by status, and back', ['Tab', 'Down', 'Up']],
  ['Past the roles: select all keys, and none', ['Tab', 'Tab', 'space', 'space']],
  ['Sort up, then down', ['Tab', 'Return', 'Return']],
  ['The names of permissions', [...times(6, 'Tab'), 'Return', 'Return']],
  ['Edit', ['Tab', 'Return', 'ctrl+a', 'type:Renamed', 'Tab', 'Tab', 'Return']],
  ['Rotate: the question, cancel', ['Tab', 'Return', 'Tab', 'Tab', 'Escape']],
  ['Revoke: the question, cancel', ['Tab', 'Return', 'shift+Tab', 'Tab', 'Tab', 'Escape']],
  ['Select the next key, back to the bar', ['Tab', 'space', ...times(13, 'shift+Tab')]],
  ['Revoke the selected key', ['Return', 'Tab', 'Return']],
];
