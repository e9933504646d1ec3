#!/usr/bin/env node
// The command as npm installs it: plain JavaScript, so that any Node can start it far enough to say what it needs.
import * as modules from 'node:module';

// Node strips types itself, though not below node_modules, and keeps what it compiled for the next start.
if (process.features.typescript && !import.meta.url.includes('/node_modules/')) modules.enableCompileCache();
else (await import('tsx/esm/api')).register();
await import('./leadrail.ts');
