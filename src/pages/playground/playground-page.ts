import { h } from 'preact';
export const PlaygroundPage = () => h('p', {}, 'to come');
