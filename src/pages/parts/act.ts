import { h } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { ask } from '../session/ask.ts';
import { useSurroundings } from '../session/use-session.ts';
import { Notice } from './notice.ts';

interface Props {
  /** On the button. */
  readonly does: string;
  /** What the button stands beside, for those who hear it alone. */
  readonly about?: string;
  /** What happens then, in the dialog. */
  readonly says: string;
  readonly path: string;
  /** The key of the body under which the reason goes. */
  readonly reasonKey: 'reason' | 'note';
  readonly more?: object;
  /** A reason has to be given. */
  readonly must?: boolean;
  readonly danger?: boolean;
  readonly onDone: () => void;
}

/** A button that changes something: it asks once more, takes a reason, and says what the service answered. */
export function Act(props: Props) {
  const { does, about, danger } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const label = about === undefined ? undefined : `${does}: ${about}`;
  const look = { type: 'button' as const, class: danger ? 'danger' : '', 'aria-label': label, ref: button };
  return [
    h('button', { key: 'button', ...look, onClick: () => setOpen(true) }, does),
    open ? h(Sure, { key: 'sure', ...props, onClose: close }) : null,
  ];
}

function Sure({
  does,
  about,
  says,
  path,
  reasonKey,
  more,
  must = false,
  danger,
  onDone,
  onClose,
}: Props & { readonly onClose: () => void }) {
  const { session } = useSurroundings();
  const [refused, setRefused] = useState<string | null>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason') ?? '').trim();
    const answer = await ask(session.token, path, { ...more, ...(reason === '' ? {} : { [reasonKey]: reason }) });
    if (!answer.ok) return setRefused(answer.says);
    onClose();
    onDone();
  };
  const title = about === undefined ? does : `${does}: ${about}`;
  return h(
    'dialog',
    { ref: showModal, onClose, 'aria-labelledby': 'sure-title' },
    h('h2', { id: 'sure-title' }, title),
    h('p', {}, says),
    h(
      'form',
      { onSubmit: submit },
      h(ReasonField, { must }),
      refused === null ? null : h(Notice, { bad: true }, refused),
      h(
        'div',
        { class: 'row' },
        h('button', { type: 'submit', class: danger ? 'strong danger' : 'strong' }, does),
        h('button', { type: 'button', onClick: onClose }, 'Cancel'),
      ),
    ),
  );
}

const ReasonField = ({ must }: { readonly must: boolean }) => [
  h('label', { key: 'label', for: 'sure-reason' }, must ? 'Reason' : 'Note, if you like'),
  h('input', {
    key: 'field',
    id: 'sure-reason',
    name: 'reason',
    required: must,
    maxLength: 500,
    autocomplete: 'off',
    autofocus: true,
  }),
];

const showModal = (dialog: HTMLDialogElement | null): void => {
  if (dialog && !dialog.open) dialog.showModal();
};
