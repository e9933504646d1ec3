import { type Html, html } from '../html.ts';

/** A titled part of the page with a sentence that says how to read it. */
export const section = (title: string, note: string | Html, body: Html | readonly Html[]): Html =>
  html`<section><h2>${title}</h2><p class="note">${note}</p>${body}</section>\n`;

export const NOTHING: Html = html``;

const LONG = 40;

/** A name in one piece; only one that is absurdly long may break. */
export const name = (text: string): Html =>
  html`<span class="${text.length > LONG ? 'name long' : 'name'}">${text}</span>`;

/** A sentence whose names stay in one piece: browsers would break them after a hyphen. */
export const sentence = (text: string): Html => {
  const parts = text.split(' ').map(word => (word.includes('-') ? name(word) : html`${word}`));
  return html`${parts.map((part, i) => (i === 0 ? part : html` ${part}`))}`;
};

/** A column of a table: its head, and whether it holds figures. */
export const words = (head: string): Html => html`<th scope="col">${head}</th>`;
export const figures = (head: string): Html => html`<th scope="col" class="n">${head}</th>`;

/** A table in a card; wider than the page, it scrolls by itself. */
export const table = (heads: readonly Html[], rows: readonly Html[], look = ''): Html =>
  html`<div class="card scroll" tabindex="0"><table class="${look}"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
