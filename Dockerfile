# The runtime and its pages. Build: docker build -t leadrail .
# Run: docker run -p 8080:8080 -v leadrail-data:/data -e LEADRAIL_WEBHOOK_SECRETS leadrail
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc* ./
RUN npm ci --omit=dev --ignore-scripts

# The pages are made with tools that the runtime itself has no use for.
FROM node:24-slim AS pages
WORKDIR /app
COPY package.json package-lock.json .npmrc* ./
RUN npm ci --ignore-scripts
COPY tsconfig.json ./
COPY schemas ./schemas
COPY scripts ./scripts
COPY src ./src
RUN node --import tsx scripts/dev/build-pages.ts

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json tsconfig.json ./
COPY schemas ./schemas
COPY scripts ./scripts
COPY src ./src
COPY --from=pages /app/dist/pages ./dist/pages
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is process 1 and gets the signal to stop; npm would not hand it on.
CMD ["node", "--import", "tsx", "scripts/leadrail.ts", "serve", "--host", "0.0.0.0", "--port", "8080", "--data", "/data/store"]
