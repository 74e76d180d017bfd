/** Sets each custom state that is true, and takes away the others. */
export const setStates = ({ states }: ElementInternals, wanted: Record<string, unknown>): void => {
  for (const [name, isOn] of Object.entries(wanted)) states[isOn ? 'add' : 'delete'](name);
};
