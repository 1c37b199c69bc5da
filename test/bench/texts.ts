/** Dockerfiles of three sizes. The first is the article's; the others have what real ones have, in like parts. */
import { article } from '../corpus/article.ts';

const block = (index: number): string => `FROM debian:trixie-slim AS stage${index}
# Packages that the build needs, number ${index}
ARG VERSION=${index}
ENV APP_HOME=/srv/app${index} \\
    PATH=/srv/app${index}/bin:$PATH
WORKDIR /srv/app${index}
RUN set -eux; \\
    apt-get update && \\
    apt-get install -y --no-install-recommends curl ca-certificates && \\
    curl -fsSL "https://example.com/$VERSION/archive.tar.gz" | tar -xz -C /srv --strip-components=1 && \\
    rm -rf /var/lib/apt/lists/*
COPY --chown=app:app requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt

COPY . .
EXPOSE 8080/tcp
USER app
LABEL org.opencontainers.image.version=$VERSION
CMD ["python", "app.py"]

`;

function lines(count: number): string {
  const all: string[] = [];
  for (let index = 0; all.length < count; index++) all.push(...block(index).split('\n').slice(0, -1));
  return all.slice(0, count).join('\n') + '\n';
}

export const sizes = [12, 300, 10_000] as const;
export type Size = (typeof sizes)[number];

export const texts: Readonly<Record<Size, string>> = { 12: article, 300: lines(300), 10000: lines(10_000) };
