import { expect } from '@open-wc/testing';
import '../../src/define.js';
import { someKeys } from '../api-key-list/support.js';
import { putOn } from './contrast-support.js';
import { allByRole, byLabel, byRole, emulate, stillIn } from '../support.js';

/** The system colour of what is disabled, as the browser computes it. */
const disabledColour = (): string => {
  const probe = document.createElement('span');
  probe.style.color = 'GrayText';
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

describe('in forced colours, where the browser can emulate them', () => {
  it('all controls of a disabled form are disabled, and its texts are not', async () => {
    if (!(await emulate({ forcedColors: 'active' }))) return;
    const { element } = await putOn(document.createElement('add-api-key-form'), '');
    element.setAttribute('disabled', '');
    await element.updateComplete;
    await stillIn(element.shadowRoot!);
    const controls = [
      ...['Application Name', 'Description', 'Role'].map((label) => byLabel(element, label)),
      ...allByRole(element, 'button'),
    ];
    expect(controls.length).to.equal(5);
    for (const control of controls) {
      const { color, borderTopColor } = getComputedStyle(control);
      const grey = disabledColour();
      expect(`${color}, ${borderTopColor}`, control.innerText).to.equal(`${grey}, ${grey}`);
    }
    const heading = byRole(element, 'heading');
    expect(getComputedStyle(heading).color).not.to.equal(disabledColour());
  });

  it('the box of a key that cannot be selected is disabled', async () => {
    if (!(await emulate({ forcedColors: 'active' }))) return;
    const list = document.createElement('api-key-list');
    Object.assign(list, { keys: someKeys(), selectable: true, revocable: true });
    const { element } = await putOn(list, 'inline-size: 1100px');
    const row = byRole(element, 'row', /Old importer/);
    const { borderTopColor } = getComputedStyle(row.firstElementChild!, '::before');
    expect(borderTopColor).to.equal(disabledColour());
    const box = byRole(element, 'checkbox', 'Select Grafana');
    expect(getComputedStyle(box).borderTopColor).not.to.equal(disabledColour());
  });
});
