# Build: docker build -t on-the-record .
# Run:   docker run --read-only --tmpfs /tmp --env-file .env -v record-data:/data on-the-record

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/seeds seeds
COPY --from=build /app/src/search/*.bin src/search/
# A .env made from .env.example says DATA_DIR=data, which is to be the volume too.
RUN mkdir /data && chown node:node /data && ln -s /data data
USER node
VOLUME /data
# Says nothing where HEALTH_PORT isn't set: then nobody knows but the log.
HEALTHCHECK --start-period=60s CMD ["node", "-e", "const { HEALTH_PORT: port } = process.env; if (port) fetch(`http://127.0.0.1:${port}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/start.cjs"]
