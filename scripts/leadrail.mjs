#!/usr/bin/env node
// The command as npm installs it: plain JavaScript, so that any Node can start it far enough to say what it needs.
import { register } from 'tsx/esm/api';

register();
await import('./leadrail.ts');
