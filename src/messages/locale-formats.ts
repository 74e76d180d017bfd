/**
 * Numbers and dates as the texts of a language have them, and its plural forms.
 * @typeParam Form the plural forms of the language besides `other`, as `Intl.PluralRules` calls them
 */
export const formatsOf = <Form extends Intl.LDMLPluralRule = 'one'>(lang: string) => {
  const rules = new Intl.PluralRules(lang);
  const date = (value: Date, more?: Intl.DateTimeFormatOptions): string =>
    value.toLocaleString(lang, { day: 'numeric', month: 'long', year: 'numeric', ...more });
  return {
    count: (value: number): string => value.toLocaleString(lang),
    days: (value: number): string =>
      value.toLocaleString(lang, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
    date: (value: Date): string => date(value),
    /** With the time and its zone. */
    moment: (value: Date): string =>
      date(value, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
    /** A form that the language has for whole millions alone may be left out. */
    plural: (value: number, forms: Record<Form | 'other', string>): string =>
      forms[rules.select(value) as Form] ?? forms.other,
  };
};
