/** Adds each custom state whose value is truthy and deletes the others. */
export const setStates = ({ states }: ElementInternals, wanted: Record<string, unknown>): void => {
  for (const [name, isOn] of Object.entries(wanted)) states[isOn ? 'add' : 'delete'](name);
};
