import type { ApiKeyRole } from '../api-key.js';
import { describeRole, labelOf } from '../shared/roles.js';

/**
 * Draws the options of a list, behind the one that stands for none, and chooses one. Not by Lit: it adds them
 * in front of its own mark, and Firefox counts the nodes of a list for each option that is not added at its end:
 * many roles took time by their square.
 *
 * An option's name is the label alone; its description goes with it. While busy only the chosen one is not
 * disabled: `disabled` on the control would drop the focus.
 */
export function drawOptions(
  select: HTMLSelectElement,
  choices: readonly ApiKeyRole[],
  chosen: string,
  busy: boolean,
): void {
  let option = select.firstElementChild as HTMLOptionElement;
  for (const choice of choices) {
    option = (option.nextElementSibling ?? select.appendChild(new Option())) as HTMLOptionElement;
    change(option, {
      value: choice.value,
      textContent: labelOf(choice),
      disabled: !!choice.disabled || (busy && choice.value !== chosen),
      ariaDescription: describeRole(choice) || null,
    });
  }
  select.length = choices.length + 1;
  change(select, { value: chosen });
}

/** Sets what is other than before, and nothing else. */
function change<T extends object>(object: T, wanted: Partial<T>): void {
  const properties = object as Record<string, unknown>;
  for (const [name, value] of Object.entries(wanted))
    if (properties[name] !== value) properties[name] = value;
}
