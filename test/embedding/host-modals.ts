/** Modals of real libraries, for the tests of what an element does inside of them. */
import { Dialog, DialogPanel } from '@headlessui/react';
import MuiModal from '@mui/material/Modal';
import * as Radix from '@radix-ui/react-dialog';
// @ts-expect-error It has no types of its own.
import BootstrapModal from 'bootstrap/js/dist/modal.js';
import { createElement as h, StrictMode, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { nextEvent } from '../support.js';

export interface HostModal {
  /** Where the elements under test go. */
  inside: HTMLElement;
  isOpen(): boolean;
  unmount(): void;
}

type Mount = () => Promise<HostModal>;

const untilSeen = async (find: () => HTMLElement | null): Promise<HTMLElement> => {
  for (;;) {
    const found = find();
    if (found?.checkVisibility()) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

const inBody = (html: string): HTMLElement => {
  const page = document.createElement('div');
  page.innerHTML = html;
  document.body.append(page);
  return page;
};

const native: Mount = async () => {
  const page = inBody('<dialog></dialog>');
  const dialog = page.querySelector('dialog')!;
  dialog.showModal();
  return { inside: dialog, isOpen: () => dialog.open, unmount: () => page.remove() };
};

const bootstrap: Mount = async () => {
  const page = inBody(
    '<style>.modal:not(.show) { display: none }</style><div class="modal" tabindex="-1"><div class="modal-dialog"></div></div>',
  );
  const element = page.querySelector<HTMLElement>('.modal')!;
  const modal = BootstrapModal.getOrCreateInstance(element);
  const shown = nextEvent(element, 'shown.bs.modal');
  modal.show();
  await shown;
  const unmount = (): void => {
    modal.dispose();
    page.remove();
  };
  const isOpen = (): boolean => element.classList.contains('show');
  return { inside: element.querySelector('.modal-dialog')!, isOpen, unmount };
};

type Modal = (props: { isOpen: boolean; close: () => void }) => ReactNode;

const inside = h('div', { id: 'inside' }, h('button', {}, "The host's"));

/** In Strict Mode, which renders and runs effects twice. */
const react =
  (modal: Modal): Mount =>
  async () => {
    let isOpenNow = true;
    const Page = (): ReactNode => {
      const [isOpen, setOpen] = useState(true);
      isOpenNow = isOpen;
      return modal({ isOpen, close: () => setOpen(false) });
    };
    const page = inBody('');
    const root = createRoot(page);
    root.render(h(StrictMode, {}, h(Page)));
    const unmount = (): void => {
      root.unmount();
      page.remove();
    };
    const found = await untilSeen(() => document.querySelector('#inside'));
    return { inside: found, isOpen: () => isOpenNow, unmount };
  };

const radix = react(({ isOpen, close }) =>
  h(
    Radix.Root,
    { open: isOpen, onOpenChange: close },
    h(
      Radix.Portal,
      {},
      h(Radix.Content, { 'aria-describedby': undefined }, h(Radix.Title, {}, "The host's"), inside),
    ),
  ),
);

const mui = react(({ isOpen, close }) =>
  h(MuiModal, { open: isOpen, onClose: close, children: inside }),
);

const headless = react(({ isOpen, close }) =>
  h(Dialog, { open: isOpen, onClose: close }, h(DialogPanel, {}, inside)),
);

/** A modal of the page's own, which listens to the document. */
const listening =
  (options: AddEventListenerOptions): Mount =>
  async () => {
    const page = inBody('<div role="dialog" aria-modal="true"></div>');
    let isOpen = true;
    const onKeydown = ({ key }: KeyboardEvent): void => void (isOpen &&= key !== 'Escape');
    document.addEventListener('keydown', onKeydown, options);
    const unmount = (): void => {
      document.removeEventListener('keydown', onKeydown, options);
      page.remove();
    };
    return { inside: page.firstElementChild as HTMLElement, isOpen: () => isOpen, unmount };
  };

export const hostModals: Record<string, Mount> = {
  'a native dialog': native,
  'a modal of Bootstrap': bootstrap,
  'a dialog of Radix': radix,
  'a modal of MUI': mui,
  'a dialog of Headless UI': headless,
  'a modal that listens to the document': listening({}),
  'a modal that listens to the document first': listening({ capture: true }),
};
