# Stet with Chromium, for PDF. Two stages: what builds it needs more than what runs it, and stays behind.
FROM node:22-bookworm-slim AS build
WORKDIR /stet
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/prepare.mjs

FROM node:22-bookworm-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends chromium fonts-noto-cjk fonts-noto-core tini \
    && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 STET_DATA_DIR=/data
WORKDIR /stet
COPY --from=build /stet /stet
# Nothing of the program is its own to change; the data folder is.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["tini", "--"]
CMD ["sh", "scripts/start.sh"]
