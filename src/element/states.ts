/** Adds each custom state whose value is truthy and deletes the others. Does nothing in jsdom, which has no states. */
export const setStates = (
  { states }: Partial<ElementInternals>,
  wanted: Record<string, unknown>,
): void => {
  for (const [name, isOn] of Object.entries(wanted)) states?.[isOn ? 'add' : 'delete'](name);
};
