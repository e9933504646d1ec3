import { h } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../parts/notice.ts';
import { ask } from './ask.ts';
import type { Scope, Session } from './session.ts';

interface Props {
  readonly onSession: (session: Session) => void;
}

/** Asks for a token; the service says what it may do. */
export function SignIn({ onSession }: Props) {
  const [says, setSays] = useState<string | null>(null);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget as HTMLFormElement).get('token') ?? '').trim();
    const answer = await ask<{ scope: Scope }>(token, '/v1/me');
    if (answer.ok) onSession({ token, scope: answer.value.scope });
    else setSays(answer.status === 401 ? 'The service does not know this token.' : answer.says);
  };
  return h(
    'main',
    { class: 'sign-in', id: 'main' },
    h('h1', {}, 'leadrail'),
    h('p', { class: 'soft' }, 'Sign in with a token of this service. It stays in this tab and ends with it.'),
    h(
      'form',
      { onSubmit: submit },
      h('label', { for: 'token' }, 'Token'),
      h('input', {
        id: 'token',
        name: 'token',
        type: 'password',
        required: true,
        autocomplete: 'off',
        spellcheck: false,
      }),
      h('button', { type: 'submit', class: 'strong' }, 'Sign in'),
    ),
    says === null ? null : h(Notice, { bad: true }, says),
    h(WhereTokensAre, {}),
  );
}

const WhereTokensAre = () =>
  h(
    'p',
    { class: 'note' },
    'Tokens lie in ',
    h('code', {}, 'tokens.json'),
    ' of the service’s data folder: ',
    h('code', {}, 'read'),
    ' looks, ',
    h('code', {}, 'operate'),
    ' also acts, ',
    h('code', {}, 'deploy'),
    ' and ',
    h('code', {}, 'rollback'),
    ' move releases.',
  );
