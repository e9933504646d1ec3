/** The head of `/openapi.json`; the routes add themselves. */
export const OPENAPI = {
  openapi: '3.1.0',
  info: {
    title: 'leadrail',
    version: '1',
    description: 'Takes leads in, decides by the live release who gets them, and keeps releases.',
  },
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'One token a scope, in tokens.json of the data folder' },
    },
  },
} as const;

/** What each route that needs a token says of itself. */
export const WITH_TOKEN = [{ token: [] }];
