import { request } from 'node:http';

/** Asks the API of an engine on a Unix socket; returns the parsed answer, throws on an error status or after the limit. */
export function askEngine(
  socketPath: string,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  limit = 5_000,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, method, path, timeout: limit }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => (body += text));
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) >= 400) return reject(new Error(`${method} ${path}: ${body.trim()}`));
        resolve(body.startsWith('{') || body.startsWith('[') ? JSON.parse(body) : body);
      });
    });
    asked.on('timeout', () => asked.destroy(new Error(`${method} ${path}: no answer in ${limit} ms`)));
    asked.on('error', reject).end();
  });
}
