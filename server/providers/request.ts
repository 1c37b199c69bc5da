/** The one wrapper around every request: cancellation and errors end here. */
import type { CancellationToken } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from '../protocol.ts';

/** Somewhere to report what went wrong. */
export interface Log {
  error(message: string): void;
}

/**
 * Answers with `whenFailed` if the handler throws, so that one bad document can't take the feature away;
 * a request that the client has given up is refused as the protocol has it.
 */
export function answering<Params, Result>(
  name: string,
  log: Log,
  whenFailed: Result,
  handler: (params: Params) => Result,
): (params: Params, token: CancellationToken) => Result | ResponseError<void> {
  return (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = handler(params);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return whenFailed;
    }
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
