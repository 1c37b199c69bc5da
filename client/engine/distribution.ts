/**
 * What a registry has, as the engine sees it: the engine asks, so this works for an engine on another
 * machine, through its mirrors and proxies, and with `localhost` meaning what it means to the engine.
 */
import type { Connection } from './connection.ts';

export interface RegistryLogin {
  readonly username: string;
  readonly password: string;
}

export type RegistryAnswer =
  /** `digest`: of the manifest, `sha256:…`. */
  | { readonly kind: 'has'; readonly digest: string }
  | { readonly kind: 'has-not' }
  /** It wants a login that is not ours to know, does not answer, or the engine can't ask (Podman). */
  | { readonly kind: 'cannot-ask'; readonly detail: string };

/** Milliseconds: the engine first asks a registry that may be far away. */
const limit = 30_000;

/** Never rejects because of what the registry says. Without a login it is asked as anybody may. */
export async function askRegistry(connection: Connection, reference: string, login?: RegistryLogin): Promise<RegistryAnswer> {
  try {
    const answer: unknown = await connection.ask((docker) => docker.getImage(reference).distribution(login ? { authconfig: login } : {}), limit);
    const digest = (answer as { Descriptor?: { digest?: unknown } } | null)?.Descriptor?.digest;
    return typeof digest === 'string' ? { kind: 'has', digest } : { kind: 'cannot-ask', detail: 'no digest in the answer' };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return /manifest unknown|manifest for .* not found|: not found$/i.test(detail) ? { kind: 'has-not' } : { kind: 'cannot-ask', detail };
  }
}
