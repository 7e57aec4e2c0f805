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
COPY --from=build /app/src/search/word-vectors.bin src/search/
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
CMD ["node", "dist/start.cjs"]
