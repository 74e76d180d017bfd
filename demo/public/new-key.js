// The page without JavaScript has a date; with it the form also offers these choices.
const form = document.querySelector('add-api-key-form');
if (form) form.expiry = { presets: [7, 30, 90], allowCustom: true, allowNever: true };
