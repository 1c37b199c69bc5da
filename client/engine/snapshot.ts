/** What the engine holds, as plain values: no engine objects, so that it can be printed, compared and tested. */
import type { Endpoint } from './endpoint.ts';

/** Why the engine can't be asked. Each has its own advice. */
export type AwayReason =
  /** No socket at the endpoint: not installed or never started. */
  | 'no-socket'
  /** The endpoint refuses connections: the engine is stopped. */
  | 'refused'
  /** The endpoint exists and may not be opened by this user. */
  | 'permission'
  /** The host of a remote endpoint isn't found or doesn't answer in time. */
  | 'unreachable'
  /** TLS or SSH didn't accept us. */
  | 'not-trusted'
  /** The endpoint is configured wrongly, e.g. the current context doesn't exist. */
  | 'misconfigured'
  /** Anything else; `detail` says it in the engine's words. */
  | 'other';

export type EngineState =
  | { readonly kind: 'connecting'; readonly endpoint: Endpoint | undefined }
  | {
      readonly kind: 'up';
      readonly endpoint: Endpoint;
      readonly product: 'Docker' | 'Podman';
      /** e.g. `26.1.5`. */
      readonly version: string;
      /** The engine's own name for its host; `Docker Desktop` and the like where it says so. */
      readonly name: string;
      /** `linux` or `windows`: what containers it runs. */
      readonly os: string;
    }
  | { readonly kind: 'away'; readonly endpoint: Endpoint | undefined; readonly reason: AwayReason; readonly detail: string };

export interface Image {
  /** `sha256:…`, whole. */
  readonly id: string;
  /** e.g. `friendlyhello:latest`. */
  readonly references: readonly string[];
  /** e.g. `localhost:5000/ann/get-started@sha256:…`. */
  readonly digests: readonly string[];
  /** Seconds since 1970. */
  readonly created: number;
  /** Bytes. */
  readonly size: number;
}

export interface PublishedPort {
  /** The container's port. */
  readonly container: number;
  readonly protocol: string;
  /** The host's port as asked for with `-p`; undefined when the engine chooses it. */
  readonly host: number | undefined;
  /** Empty: all addresses. */
  readonly hostIp: string;
}

export interface Container {
  /** 64 hexadecimal digits. */
  readonly id: string;
  /** Without the leading slash. */
  readonly name: string;
  /** The reference it was created from, as it was written: `friendlyhello`. */
  readonly image: string;
  /** `sha256:…` */
  readonly imageId: string;
  readonly state: 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';
  /** Of the last run; undefined while it has never ended. */
  readonly exitCode: number | undefined;
  /** Created with its output attached to a client, i.e. `docker run` without `-d`. Undefined where the engine doesn't keep it: Podman. */
  readonly attached: boolean | undefined;
  readonly ports: readonly PublishedPort[];
  /** Our own labels (`guided-containers.…`), where it has any. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Seconds since 1970. */
  readonly created: number;
}

/** One reading of the engine, lists in a fixed order. Empty lists while the engine is away. */
export interface Snapshot {
  readonly engine: EngineState;
  readonly images: readonly Image[];
  readonly containers: readonly Container[];
}
