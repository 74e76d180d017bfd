/**
 * The functions that write numbers and dates in a language, for its messages.
 * @param lang a BCP 47 tag
 */
export const formatsOf = (lang: string) => {
  const dateWith = (value: Date, options?: Intl.DateTimeFormatOptions): string =>
    value.toLocaleString(lang, { day: 'numeric', month: 'long', year: 'numeric', ...options });
  return {
    /** A number with the separators of the language: "1,000". */
    count: (value: number): string => value.toLocaleString(lang),
    /** A number of days with its unit: "30 days". */
    days: (value: number): string =>
      value.toLocaleString(lang, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
    /** A date with the month in words: "1 March 2027". */
    date: (value: Date): string => dateWith(value),
    /** A date with the time and the time zone: "1 Mar 2027, 17:30 UTC". */
    moment: (value: Date): string =>
      dateWith(value, {
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
      }),
  };
};

/**
 * A function that picks the plural form for a number.
 * @typeParam Form the plural categories of the language besides `other`, as `Intl.PluralRules` names
 *   them. A category that the language uses for whole millions alone may be left out.
 */
export const pluralOf = <Form extends Intl.LDMLPluralRule = 'one'>(lang: string) => {
  const rules = new Intl.PluralRules(lang);
  return (value: number, forms: Record<Form | 'other', string>): string =>
    forms[rules.select(value) as Form] ?? forms.other;
};
