import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Redirect {
  /** What VS Code asks for: an address in which `{{port}}` stands for the port that a person wants to reach. */
  template: string;
  stop(): Promise<void>;
}

/**
 * Sends a browser on to a port of this machine. This VS Code would lead every such address through a proxy that
 * only a whole code-server has; the browser is on this machine, so it can go there by itself.
 */
export async function startRedirect(): Promise<Redirect> {
  const server = createServer(({ url = '' }, response) => {
    const [, port, rest] = /^\/(\d{1,5})(\/.*)?$/.exec(url) ?? [];
    if (port === undefined) response.writeHead(404).end();
    else response.writeHead(302, { location: `http://localhost:${port}${rest ?? '/'}` }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    template: `http://127.0.0.1:${port}/{{port}}/`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
