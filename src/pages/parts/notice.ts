import { type ComponentChildren, h } from 'preact';

interface Props {
  readonly bad?: boolean;
  readonly children?: ComponentChildren;
}

/** One sentence that the reader should hear now. */
export const Notice = ({ bad = false, children }: Props) =>
  h('p', { class: bad ? 'notice bad' : 'notice', role: bad ? 'alert' : 'status' }, children);
