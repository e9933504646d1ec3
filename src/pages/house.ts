import { h } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Page, pagesFor } from './pages.ts';
import { usePlace } from './place.ts';
import type { LiveState } from './session/read-live.ts';
import type { Session } from './session/session.ts';
import { useLive } from './session/use-live.ts';
import { Surroundings } from './session/use-session.ts';

interface Props {
  readonly session: Session;
  readonly onLeave: () => void;
}

/** What stands around every page: where one is, who one is, and whether what is shown is live. */
export function House({ session, onLeave }: Props) {
  const live = useLive(session);
  const place = usePlace();
  const pages = pagesFor(session.scope);
  const page = pages.find(({ id }) => id === place.page) ?? pages[0];
  useEffect(() => {
    document.title = page ? `${page.title} · leadrail` : 'leadrail';
    document.querySelector<HTMLElement>('h1')?.focus();
  }, [page]);
  const surroundings = { session, live: live.view, ahead: live.ahead };
  return h(
    Surroundings.Provider,
    { value: surroundings },
    h('a', { class: 'skip', href: '#main', onClick: toMain }, 'Skip to the page'),
    h(Head, { pages, page: page ?? null, session, state: live.state, onLeave }),
    h(
      'main',
      { id: 'main', tabIndex: -1 },
      h('h1', { tabIndex: -1 }, page?.title ?? 'No page for this token'),
      page ? h(page.view, { key: page.id, rest: place.page === page.id ? place.rest : '' }) : h(NoPage, {}),
    ),
  );
}

/** The hash names the page, so the jump is made by hand. */
function toMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

const NoPage = () =>
  h('p', {}, 'This token may send leads in. Sign in with another one to look at what became of them.');

interface HeadProps extends Props {
  readonly pages: readonly Page[];
  readonly page: Page | null;
  readonly state: LiveState | null;
}

const Head = ({ pages, page, session, state, onLeave }: HeadProps) =>
  h(
    'header',
    { class: 'head' },
    h('span', { class: 'brand' }, 'leadrail'),
    h(
      'nav',
      { 'aria-label': 'Pages' },
      pages.map(({ id, title }) =>
        h('a', { key: id, href: `#/${id}`, 'aria-current': page?.id === id ? 'page' : undefined }, title),
      ),
    ),
    h(
      'div',
      { class: 'who' },
      state === null ? null : h('span', { class: `pulse ${state}`, role: 'status' }, STATES[state]),
      h('span', { class: 'soft' }, session.scope),
      h('button', { type: 'button', onClick: onLeave }, 'Sign out'),
    ),
  );

const STATES: Readonly<Record<LiveState, string>> = {
  connecting: 'connecting',
  live: 'live',
  lost: 'not live: trying again',
};
