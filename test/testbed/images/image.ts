/** The part of an image's configuration that says how it runs; the names are those of the image specification. */
export interface RunConfiguration {
  Env?: string[];
  Entrypoint?: string[];
  Cmd?: string[];
  WorkingDir?: string;
  ExposedPorts?: Record<string, object>;
  Volumes?: Record<string, object>;
}

/** An image to be pushed: where it goes, what is in it, how it runs. */
export interface Image {
  repository: string;
  tag: string;
  /** Arguments of `tar` for each layer, the lowest first. */
  layers: string[][];
  config: RunConfiguration;
}

/** The platform of this machine in the words of the image specification. */
export function architecture(): string {
  return process.arch === 'x64' ? 'amd64' : process.arch;
}
